module user.model {
    requires transitive user.parts;

    exports user.model;
}

open module user.model {
    requires transitive user.parts;
    requires transitive user.blocks;

    exports user.model;
}

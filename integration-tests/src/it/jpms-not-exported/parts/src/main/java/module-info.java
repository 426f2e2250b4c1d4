module user.parts {
    requires transitive dev.fanin;

    exports user.parts;
}

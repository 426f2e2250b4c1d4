module user.model {
    requires dev.fanin;

    exports user.model;
}

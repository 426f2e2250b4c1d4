module user.model {
    requires dev.fanin;
    requires java.compiler;

    exports user.model;
}

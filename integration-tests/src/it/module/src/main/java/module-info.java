module user.model {
    requires dev.fanin;
    // Brings java.compiler, the home of @Generated, into the module graph without making it readable here.
    requires jdk.jdeps;

    exports user.model;
}

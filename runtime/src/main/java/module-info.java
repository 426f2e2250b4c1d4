/** The annotations, PyTorch's CPU generator and the initializers that Fanin's generated code calls. */
module dev.fanin {
    requires static org.jspecify;

    exports dev.fanin;
    exports dev.fanin.definition;
    exports dev.fanin.init;
    exports dev.fanin.nn;
    exports dev.fanin.plan;
}

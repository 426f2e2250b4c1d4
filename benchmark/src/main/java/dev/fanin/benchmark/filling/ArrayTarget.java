package dev.fanin.benchmark.filling;

/** An array of Java without PyTorch's values. */
record ArrayTarget(long elements, Runnable filling) implements Target {
    @Override
    public void fill() {
        filling.run();
    }
}

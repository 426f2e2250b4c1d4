package dev.fanin;

import dev.fanin.random.KernelChoice;

/** How values are drawn on this machine, which never changes the values. */
public final class Execution {
    private static final String PARALLELISM = "dev.fanin.parallelism";

    private static volatile int parallelism =
            Integer.getInteger(PARALLELISM, Runtime.getRuntime().availableProcessors());

    private Execution() {}

    /** {@return the most threads that one fill, or the reset of one model, uses} */
    public static int parallelism() {
        return Math.max(1, parallelism);
    }

    /**
     * Sets how many threads one fill, or the reset of one model, may use. At first it is the number of processors, or the system property
     * {@code dev.fanin.parallelism}. Fewer threads are used where more would not be faster; none of them outlives the call.
     *
     * @param threads 1 or more, the calling thread included
     * @throws IllegalArgumentException if {@code threads} is less than 1
     */
    public static void setParallelism(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("a fill needs a thread: give 1 or more, but found " + threads);
        }
        parallelism = threads;
    }

    /**
     * {@return which loops the next large fill uses: {@code plain}, or {@code jdk.incubator.vector} and the number of bits of a vector}
     *
     * <p>Where the JVM runs with {@code --add-modules jdk.incubator.vector}, the first 2<sup>28</sup> values are drawn by plain
     * loops and all others by vectors, because the just-in-time compiler needs about a second for these. The system property
     * {@code dev.fanin.vector} set to {@code always} or {@code never} decides otherwise.
     */
    public static String kernels() {
        return KernelChoice.current();
    }
}

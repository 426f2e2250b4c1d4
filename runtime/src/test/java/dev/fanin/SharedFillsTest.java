package dev.fanin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a fill that a thread of its own cannot draw. */
class SharedFillsTest {
    private static final int COUNT = 3000;
    private static final int THREADS = 3;

    /** Uniform values in memory that may refuse a thread. */
    private static final class GuardedFill extends Fill {
        private final Float32Storage storage;
        private final Runnable guard;

        GuardedFill(float[] values, Runnable guard) {
            this(new Float32Storage(FloatBuffer.wrap(values)), guard);
        }

        private GuardedFill(Float32Storage storage, Runnable guard) {
            super(storage, 1, 1);
            this.storage = storage;
            this.guard = guard;
        }

        @Override
        void run(int first, int end, Generator generator) {
            int middle = (first + end) / 2;
            storage.fill(first, middle - first, storage.uniformValues(0, 1, generator));
            guard.run();
            storage.fill(middle, end - middle, storage.uniformValues(0, 1, generator));
        }
    }

    private static void run(Fill fill, Generator generator) {
        new SharedFills(List.of(fill), generator.compatibility()).run(generator, THREADS, 0);
    }

    @Test
    void largeFillOfABatchIsDrawnByAllThreads() {
        int parallelism = Execution.parallelism();
        Thread caller = Thread.currentThread();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch others = new CountDownLatch(THREADS - 1);
        FillBatch batch = new FillBatch();
        batch.add(new GuardedFill(new float[16_000_000], () -> {
            boolean isNew = threads.add(Thread.currentThread());
            if (Thread.currentThread() != caller && isNew) {
                others.countDown();
            } else if (Thread.currentThread() == caller) {
                await(others);
            }
        }));
        try {
            Execution.setParallelism(THREADS);
            batch.run(Generator.manualSeed(3));
        } finally {
            Execution.setParallelism(parallelism);
        }

        assertThat(threads).hasSize(THREADS).contains(caller);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** Whichever threads come late or are slow, each piece is drawn once. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 100, 2000, 10_000})
    void whoDrawsWhichPieceChangesNoValue(long leastShare) {
        Generator oneThread = Generator.manualSeed(3);
        float[] expected = Init.uniform(Tensor.zeros(DType.FLOAT32, 50_000), 0, 1, oneThread)
                .toFloatArray();
        for (int round = 0; round < 20; round++) {
            Random chance = new Random(round);
            Set<Integer> slow = Set.of(chance.nextInt(5), 5 + chance.nextInt(5));
            AtomicInteger piece = new AtomicInteger();
            float[] values = new float[50_000];
            Generator generator = Generator.manualSeed(3);

            new SharedFills(
                            List.of(new GuardedFill(values, () -> {
                                if (slow.contains(piece.getAndIncrement())) {
                                    LockSupport.parkNanos(2_000_000);
                                }
                            })),
                            generator.compatibility())
                    .run(generator, 4, leastShare);

            assertThat(values).isEqualTo(expected);
            assertThat(generator.toTorchState()).isEqualTo(oneThread.toTorchState());
        }
    }

    @Test
    void shareThatIsNotWorthAJumpStaysWhereItIs() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Generator generator = Generator.manualSeed(3);

        new SharedFills(
                        List.of(new GuardedFill(new float[COUNT], () -> threads.add(Thread.currentThread()))),
                        generator.compatibility())
                .run(generator, THREADS, COUNT / 2);

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 17, 1000, COUNT, COUNT + 1, COUNT + 48, COUNT + 5000, Long.MAX_VALUE})
    void whatTheCallingThreadDrawsFirstChangesNoValue(long cost) {
        Generator oneThread = Generator.manualSeed(3);
        float[] expectedUniform = Init.uniform(Tensor.zeros(DType.FLOAT32, COUNT), 0, 1, oneThread)
                .toFloatArray();
        float[] expectedNormal =
                Init.normal(Tensor.zeros(DType.FLOAT32, COUNT), 0, 1, oneThread).toFloatArray();
        float[] uniform = new float[COUNT];
        float[] normal = new float[COUNT];
        Generator generator = Generator.manualSeed(3);
        SharedFills fills = new SharedFills(
                List.of(
                        new GuardedFill(uniform, () -> {}),
                        Fill.normal(new Float32Storage(FloatBuffer.wrap(normal)), 0, 1)),
                generator.compatibility());
        long whole = fills.cost();

        fills.runHere(generator, cost);
        assertThat(fills.cost()).isBetween(Math.max(0, whole - cost), whole);
        fills.run(generator, THREADS, 0);

        assertThat(fills.cost()).isZero();
        assertThat(uniform).isEqualTo(expectedUniform);
        assertThat(normal).isEqualTo(expectedNormal);
        assertThat(generator.toTorchState()).isEqualTo(oneThread.toTorchState());
    }

    @Test
    void whatAnotherThreadMayNotWriteTheCallingThreadDraws() {
        Generator oneThread = Generator.manualSeed(3);
        float[] expected = Init.uniform(Tensor.zeros(DType.FLOAT32, COUNT), 0, 1, oneThread)
                .toFloatArray();
        Thread caller = Thread.currentThread();
        float[] values = new float[COUNT];
        Generator generator = Generator.manualSeed(3);

        run(
                new GuardedFill(values, () -> {
                    if (Thread.currentThread() != caller) {
                        throw new IllegalStateException("memory of another thread");
                    }
                }),
                generator);

        assertThat(values).isEqualTo(expected);
        assertThat(generator.toTorchState()).isEqualTo(oneThread.toTorchState());
    }

    @Test
    void whereNoThreadCanBeStartedTheCallingThreadDrawsEverything() {
        Generator oneThread = Generator.manualSeed(3);
        float[] expected = Init.uniform(Tensor.zeros(DType.FLOAT32, COUNT), 0, 1, oneThread)
                .toFloatArray();
        float[] values = new float[COUNT];
        Generator generator = Generator.manualSeed(3);

        new SharedFills(List.of(new GuardedFill(values, () -> {})), generator.compatibility())
                .run(generator, THREADS, 0, thread -> {
                    throw new OutOfMemoryError("unable to create native thread");
                });

        assertThat(values).isEqualTo(expected);
        assertThat(generator.toTorchState()).isEqualTo(oneThread.toTorchState());
    }

    @Test
    void whatNoThreadCanDrawIsThrownToTheCallerWhenAllThreadsHaveEnded() {
        Generator generator = Generator.manualSeed(3);

        assertThatThrownBy(() -> run(
                        new GuardedFill(new float[COUNT], () -> {
                            throw new IllegalStateException("closed");
                        }),
                        generator))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("closed");

        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("fanin-"));
        assertThat(generator.toTorchState())
                .as("the generator stays where it was")
                .isEqualTo(Generator.manualSeed(3).toTorchState());
    }

    @Test
    void interruptedThreadIsStillInterruptedWhenEverythingIsFilled() {
        float[] expected = Init.uniform(Tensor.zeros(DType.FLOAT32, COUNT), 0, 1, Generator.manualSeed(3))
                .toFloatArray();
        float[] values = new float[COUNT];
        Thread.currentThread().interrupt();

        run(new GuardedFill(values, () -> {}), Generator.manualSeed(3));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(values).isEqualTo(expected);
    }
}

package user.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.fanin.DType;
import dev.fanin.Execution;
import dev.fanin.Generator;
import dev.fanin.Init;
import dev.fanin.Tensor;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemorySegmentTest {
    private static final int COUNT = 100_000;

    /** Enough for two threads. */
    private static final int LARGE = 8_000_000;

    private final int parallelism = Execution.parallelism();

    @AfterEach
    void restore() {
        Execution.setParallelism(parallelism);
    }

    @Test
    void segmentOutsideTheHeapIsFilledInPlaceWithTheValuesOfAnArray() {
        float[] expected = new float[COUNT];
        Init.normal(Tensor.of(expected, COUNT), 0, 0.02, Generator.manualSeed(7));

        try (Arena arena = Arena.ofConfined()) {
            MemorySegment segment = arena.allocate(ValueLayout.JAVA_FLOAT, COUNT);
            Init.normal(view(segment), 0, 0.02, Generator.manualSeed(7));

            assertArrayEquals(expected, segment.toArray(ValueLayout.JAVA_FLOAT));
        }
    }

    /** The threads that share a fill may not write into this memory. */
    @Test
    void segmentOfOneThreadIsFilledWhereThreadsWouldShareIt() {
        Execution.setParallelism(2);
        float[] expected = new float[LARGE];
        Init.uniform(Tensor.of(expected, LARGE), -0.1, 0.1, Generator.manualSeed(7));

        try (Arena arena = Arena.ofConfined()) {
            MemorySegment segment = arena.allocate(ValueLayout.JAVA_FLOAT, LARGE);
            Init.uniform(view(segment), -0.1, 0.1, Generator.manualSeed(7));

            assertArrayEquals(expected, segment.toArray(ValueLayout.JAVA_FLOAT));
        }
    }

    /** As one does it with a segment that is longer than a buffer can be. */
    @Test
    void slicesOfASegmentContinueOneStream() {
        Tensor expected = Tensor.zeros(DType.FLOAT32, COUNT);
        Init.uniform(expected, -0.1, 0.1, Generator.manualSeed(7));

        try (Arena arena = Arena.ofShared()) {
            MemorySegment segment = arena.allocate(ValueLayout.JAVA_FLOAT, COUNT);
            long half = segment.byteSize() / 2;
            Tensor first = view(segment.asSlice(0, half));
            Tensor second = view(segment.asSlice(half));
            Generator generator = Generator.manualSeed(7);
            generator.together(() -> {
                Init.uniform(first, -0.1, 0.1, generator);
                Init.uniform(second, -0.1, 0.1, generator);
            });

            assertArrayEquals(expected.toFloatArray(), segment.toArray(ValueLayout.JAVA_FLOAT));
        }
    }

    private static Tensor view(MemorySegment segment) {
        return Tensor.of(
                segment.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer(),
                segment.byteSize() / Float.BYTES);
    }
}

package dev.fanin;

import dev.fanin.random.BlockFill;
import dev.fanin.random.Float32Normal;

/**
 * One tensor to fill with random values, each part of which can be drawn by a generator that stands at the part's first word.
 *
 * <p>Parts begin at multiples of a grain. The last part is never shorter than a grain, because normal values draw their last grain again.
 */
abstract class Fill {

    /** About how many times as long as a uniform word a normal one takes. */
    private static final int COST_OF_NORMAL = 3;

    private final int length;
    private final int wordsPerValue;
    private final int grain;
    private final int costPerWord;

    Fill(FloatingStorage<?> storage, int grain, int costPerWord) {
        this.length = storage.length();
        this.wordsPerValue = wordsPerValue(storage.dtype());
        this.grain = grain;
        this.costPerWord = costPerWord;
    }

    /** Uniform values. */
    static <A> Fill uniform(FloatingStorage<A> storage, double from, double to) {
        return new Fill(storage, 1, 1) {
            @Override
            void run(int first, int end, Generator generator) {
                storage.fill(first, end - first, storage.uniformValues(from, to, generator));
            }
        };
    }

    /** Normal values in blocks of sixteen, of which the tensor has one at least. */
    static <A> Fill normal(FloatingStorage<A> storage, double mean, double std) {
        return new Fill(storage, Float32Normal.BLOCK, COST_OF_NORMAL) {
            @Override
            void run(int first, int end, Generator generator) {
                BlockFill<A> blocks = storage.blockNormals(mean, std, generator, end - first);
                int leftOver = (end - first) % Float32Normal.BLOCK;
                storage.fill(first, end - first - leftOver, blocks);
                if (leftOver != 0) {
                    generator.skip(leftOver * wordsPerLeftOver(storage.dtype(), generator.compatibility()));
                    storage.fill(end - Float32Normal.BLOCK, Float32Normal.BLOCK, blocks);
                }
            }

            @Override
            long words(int first, int end, Compatibility compatibility) {
                return wordsOfNormals(storage.dtype(), end - first, compatibility);
            }
        };
    }

    /** Returns how many words a value takes, a normal one in a block of sixteen. */
    static int wordsPerValue(DType dtype) {
        return dtype == DType.FLOAT64 ? 2 : 1;
    }

    /** Returns how many words a number of normal values takes, sixteen at least. */
    static long wordsOfNormals(DType dtype, long count, Compatibility compatibility) {
        long leftOver = count % Float32Normal.BLOCK;
        long inBlocks = leftOver == 0 ? count : count - leftOver + Float32Normal.BLOCK;
        return inBlocks * wordsPerValue(dtype) + leftOver * wordsPerLeftOver(dtype, compatibility);
    }

    /** Returns how many words PyTorch spends on each of the values that are left over when there are no more whole blocks. */
    private static long wordsPerLeftOver(DType dtype, Compatibility compatibility) {
        return switch (dtype) {
            case FLOAT32 -> 1;
            case FLOAT64 -> 2;
            case BFLOAT16, FLOAT16 -> compatibility == Compatibility.TORCH_2_12 ? 0 : 1;
            case INT64 -> throw new IllegalArgumentException("there are no normal values of type " + dtype);
        };
    }

    /** Returns how many elements there are. */
    final int length() {
        return length;
    }

    /** Returns how many words the elements from {@code first} to {@code end} take. */
    long words(int first, int end, Compatibility compatibility) {
        return (long) (end - first) * wordsPerValue;
    }

    /** Returns the time that these elements take, in uniform words. */
    final long cost(int first, int end, Compatibility compatibility) {
        return words(first, end, compatibility) * costPerWord;
    }

    final long cost(Compatibility compatibility) {
        return cost(0, length, compatibility);
    }

    /** Returns the cost of the least that one part can be. */
    final long costOfGrain() {
        return (long) grain * wordsPerValue * costPerWord;
    }

    /** Returns the end of a part from {@code first} on that costs about so much; {@code first} itself where that is too little. */
    final int endWithin(int first, long cost) {
        long elements = cost / ((long) wordsPerValue * costPerWord) / grain * grain;
        boolean toTheEnd = elements >= length - first - grain;
        return toTheEnd ? length : first + (int) elements;
    }

    /** Draws the elements from {@code first} to {@code end} by a generator that stands at the first one's word. */
    abstract void run(int first, int end, Generator generator);
}

package dev.fanin.random;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Loops on {@code jdk.incubator.vector}, in the width that the machine prefers.
 *
 * <p>A block of words is continued, tempered and turned into values in one pass, so that the memory is written while the next words
 * are computed. Each loop is a pass of its own, one of three that are called from one place, since the just-in-time compiler inlines
 * none of three there: inlined into a larger method a loop takes up to ten times as long, because that exceeds what the compiler is
 * ready to optimize.
 */
final class VectorKernels implements Kernels {

    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Short> SHORTS =
            VectorSpecies.of(short.class, VectorShape.forBitSize(Math.max(INTS.vectorBitSize() / 2, 64)));
    private static final int LANES = INTS.length();

    private static final int BLOCK = MersenneTwister.STATE_SIZE;

    /** The bits of 2<sup>52</sup>: the 32 low bits under them are added to it. */
    private static final long LOW_WORD = 0x4330000000000000L;

    /** The bits of 2<sup>84</sup>: the low bits under them, times 2<sup>32</sup>, are added to it. */
    private static final long HIGH_WORD = 0x4530000000000000L;

    private static final long LOW_21_BITS = 0x1fffff;

    /** For the parts of blocks in 16-bit types, at most one at each end of a fill. */
    private static final Kernels PARTS = new PlainKernels();

    private static final SixteenBitPass[] BFLOAT16_PASSES = {
        VectorKernels::draw, VectorKernels::bfloat16, VectorKernels::moveOn
    };
    private static final SixteenBitPass[] FLOAT16_PASSES = {
        VectorKernels::draw, VectorKernels::float16, VectorKernels::moveOn
    };

    private static final Float32Pass[] FLOAT32_PASSES = {VectorKernels::open, VectorKernels::draw, VectorKernels::moveOn
    };
    private static final Float64Pass[] FLOAT64_PASSES = {VectorKernels::open, VectorKernels::draw, VectorKernels::moveOn
    };

    VectorKernels() {
        if (LANES < 4) {
            throw new UnsupportedOperationException("vectors of " + INTS.vectorBitSize() + " bits");
        }
    }

    @Override
    public String name() {
        return "jdk.incubator.vector, " + INTS.vectorBitSize() + " bits";
    }

    /** Writes the words that follow {@code i} words after the window's start, and returns them tempered. */
    private static IntVector next(int[] words, int i) {
        IntVector first = IntVector.fromArray(INTS, words, i);
        IntVector second = IntVector.fromArray(INTS, words, i + 1);
        IntVector middle = IntVector.fromArray(INTS, words, i + MersenneTwister.MIDDLE);
        IntVector joined = first.and(MersenneTwister.UPPER_BIT)
                .or(second.and(MersenneTwister.LOWER_BITS))
                .lanewise(VectorOperators.LSHR, 1);
        IntVector matrix = second.lanewise(VectorOperators.LSHL, 31)
                .lanewise(VectorOperators.ASHR, 31)
                .and(MersenneTwister.MATRIX);
        IntVector word = middle.lanewise(VectorOperators.XOR, joined).lanewise(VectorOperators.XOR, matrix);
        word.intoArray(words, i + BLOCK);
        return temper(word);
    }

    private static IntVector temper(IntVector untempered) {
        IntVector word = untempered.lanewise(VectorOperators.XOR, untempered.lanewise(VectorOperators.LSHR, 11));
        word = word.lanewise(
                VectorOperators.XOR, word.lanewise(VectorOperators.LSHL, 7).and(0x9d2c5680));
        word = word.lanewise(
                VectorOperators.XOR, word.lanewise(VectorOperators.LSHL, 15).and(0xefc60000));
        return word.lanewise(VectorOperators.XOR, word.lanewise(VectorOperators.LSHR, 18));
    }

    /** Returns the low 24 bits times 2<sup>-24</sup>. */
    private static FloatVector unit(IntVector word) {
        return ((FloatVector) word.and(0xffffff).convertShape(VectorOperators.I2F, FLOATS, 0)).mul(0x1p-24f);
    }

    @Override
    public void uniform(MersenneTwister twister, int count, float[] target, int offset, float low, float width) {
        for (Float32Pass pass : FLOAT32_PASSES) {
            pass.run(twister, count, target, offset, low, width);
        }
    }

    /** A step of float32. */
    @FunctionalInterface
    private interface Float32Pass {
        void run(MersenneTwister twister, int count, float[] target, int offset, float low, float width);
    }

    private static void open(MersenneTwister twister, int count, float[] target, int offset, float low, float width) {
        twister.window(count);
    }

    private static void draw(MersenneTwister twister, int count, float[] target, int offset, float low, float width) {
        int[] words = twister.window();
        FloatVector lows = FloatVector.broadcast(FLOATS, low);
        FloatVector widths = FloatVector.broadcast(FLOATS, width);
        for (int i = 0; i < count; i += LANES) {
            unit(next(words, i)).fma(widths, lows).intoArray(target, offset + i);
        }
    }

    private static void moveOn(MersenneTwister twister, int count, float[] target, int offset, float low, float width) {
        twister.moveTo(count);
    }

    @Override
    public void uniform(
            int[] block,
            int first,
            int count,
            float[] target,
            int offset,
            float low,
            float width,
            UnitScratch scratch) {
        FloatVector lows = FloatVector.broadcast(FLOATS, low);
        FloatVector widths = FloatVector.broadcast(FLOATS, width);
        int end = INTS.loopBound(count);
        for (int i = 0; i < end; i += LANES) {
            unit(IntVector.fromArray(INTS, block, first + i)).fma(widths, lows).intoArray(target, offset + i);
        }
        for (int i = end; i < count; i++) {
            target[offset + i] = Math.fma((block[first + i] & 0xffffff) * 0x1p-24f, width, low);
        }
    }

    @Override
    public void uniform(MersenneTwister twister, int count, double[] target, int offset, double low, double width) {
        for (Float64Pass pass : FLOAT64_PASSES) {
            pass.run(twister, count, target, offset, low, width);
        }
    }

    /** A step of float64. */
    @FunctionalInterface
    private interface Float64Pass {
        void run(MersenneTwister twister, int count, double[] target, int offset, double low, double width);
    }

    private static void open(
            MersenneTwister twister, int count, double[] target, int offset, double low, double width) {
        twister.window(count);
    }

    private static void moveOn(
            MersenneTwister twister, int count, double[] target, int offset, double low, double width) {
        twister.moveTo(count);
    }

    private static void draw(
            MersenneTwister twister, int count, double[] target, int offset, double low, double width) {
        int[] words = twister.window();
        DoubleVector lows = DoubleVector.broadcast(DOUBLES, low);
        DoubleVector widths = DoubleVector.broadcast(DOUBLES, width);
        DoubleVector bias = DoubleVector.broadcast(DOUBLES, 0x1p84 + 0x1p52);
        for (int i = 0; i < count; i += LANES) {
            // The first word of a pair is the low half of a little-endian long.
            LongVector pairs = next(words, i).reinterpretAsLongs();
            DoubleVector high = pairs.and(LOW_21_BITS).or(HIGH_WORD).reinterpretAsDoubles();
            DoubleVector both = high.sub(bias)
                    .add(pairs.lanewise(VectorOperators.LSHR, Integer.SIZE)
                            .or(LOW_WORD)
                            .reinterpretAsDoubles());
            both.mul(0x1p-53).fma(widths, lows).intoArray(target, offset + i / 2);
        }
    }

    @Override
    public void uniform(MersenneTwister twister, int count, short[] target, int offset, SixteenBitFormula formula) {
        SixteenBitPass[] passes = formula.format == SixteenBitFormat.BFLOAT16 ? BFLOAT16_PASSES : FLOAT16_PASSES;
        for (SixteenBitPass pass : passes) {
            pass.run(twister, count, target, offset, formula);
        }
    }

    /** A step of the 16-bit types. */
    @FunctionalInterface
    private interface SixteenBitPass {
        void run(MersenneTwister twister, int count, short[] target, int offset, SixteenBitFormula formula);
    }

    /** Writes the words that follow after the window's start, and over those before them the same words tempered. */
    private static void draw(
            MersenneTwister twister, int count, short[] target, int offset, SixteenBitFormula formula) {
        int[] words = twister.window(count);
        for (int i = 0; i < count; i += LANES) {
            next(words, i).intoArray(words, i);
        }
    }

    private static void bfloat16(
            MersenneTwister twister, int count, short[] target, int offset, SixteenBitFormula formula) {
        int[] words = twister.window();
        int mask = formula.mask();
        float unit = formula.unit();
        FloatVector lows = FloatVector.broadcast(FLOATS, formula.low);
        FloatVector widths = FloatVector.broadcast(FLOATS, formula.width);
        int replaced = Short.toUnsignedInt(formula.replaced);
        int comparedBits = Short.toUnsignedInt(formula.comparedBits);
        int replacement = Short.toUnsignedInt(formula.replacement);
        for (int i = 0; i < count; i += LANES) {
            IntVector value = value(words, i, mask, unit, widths, lows);
            IntVector isOdd = value.lanewise(VectorOperators.LSHR, Short.SIZE).and(1);
            IntVector bits = value.add(0x7fff).add(isOdd).lanewise(VectorOperators.LSHR, Short.SIZE);
            write(bits, replaced, comparedBits, replacement, target, offset + i);
        }
    }

    /** Rounds as {@link SixteenBitFormat#FLOAT16} does what does not become infinite. */
    private static void float16(
            MersenneTwister twister, int count, short[] target, int offset, SixteenBitFormula formula) {
        int[] words = twister.window();
        int mask = formula.mask();
        float unit = formula.unit();
        FloatVector lows = FloatVector.broadcast(FLOATS, formula.low);
        FloatVector widths = FloatVector.broadcast(FLOATS, formula.width);
        int replaced = Short.toUnsignedInt(formula.replaced);
        int comparedBits = Short.toUnsignedInt(formula.comparedBits);
        int replacement = Short.toUnsignedInt(formula.replacement);
        for (int i = 0; i < count; i += LANES) {
            IntVector value = value(words, i, mask, unit, widths, lows);
            IntVector magnitude = value.and(0x7fffffff);
            IntVector rounder = magnitude
                    .max(SixteenBitFormat.LEAST_NORMAL_BITS)
                    .and(SixteenBitFormat.EXPONENT)
                    .add(SixteenBitFormat.ROUNDER);
            IntVector bits = magnitude
                    .reinterpretAsFloats()
                    .add(rounder.reinterpretAsFloats())
                    .reinterpretAsInts()
                    .sub(rounder)
                    .add(rounder.lanewise(VectorOperators.LSHR, 13))
                    .sub(SixteenBitFormat.ROUNDED_BIAS)
                    .or(value.lanewise(VectorOperators.LSHR, Short.SIZE).and(0x8000));
            write(bits, replaced, comparedBits, replacement, target, offset + i);
        }
    }

    /** Returns the bits of float32 values. */
    private static IntVector value(int[] words, int i, int mask, float unit, FloatVector widths, FloatVector lows) {
        FloatVector fraction = (FloatVector)
                IntVector.fromArray(INTS, words, i).and(mask).convertShape(VectorOperators.I2F, FLOATS, 0);
        return fraction.mul(unit).fma(widths, lows).reinterpretAsInts();
    }

    private static void write(
            IntVector bits, int replaced, int comparedBits, int replacement, short[] target, int index) {
        bits.blend(replacement, bits.and(comparedBits).compare(VectorOperators.EQ, replaced))
                .convertShape(VectorOperators.I2S, SHORTS, 0)
                .reinterpretAsShorts()
                .intoArray(target, index);
    }

    private static void moveOn(
            MersenneTwister twister, int count, short[] target, int offset, SixteenBitFormula formula) {
        twister.moveTo(count);
    }

    @Override
    public void uniform(
            int[] block,
            int first,
            int count,
            short[] target,
            int offset,
            SixteenBitFormula formula,
            UnitScratch scratch) {
        PARTS.uniform(block, first, count, target, offset, formula, scratch);
    }

    @Override
    public void normal(float[] values, int offset, int length, NormalScratch scratch, float mean, float std) {
        int whole = length / (2 * LANES) * (2 * LANES);
        for (VectorNormal.Pass pass : VectorNormal.PASSES) {
            pass.run(values, offset, whole, scratch, mean, std);
        }
        if (whole < length) {
            PlainNormal.transform(values, offset + whole, (length - whole) / 2, scratch, mean, std);
        }
    }
}

package dev.fanin.random;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The normal values of {@link VectorKernels}: the formulas of {@link Float32Normal} and the polynomials of {@link AvxMath} in four passes
 * over scratch.
 *
 * <p>Constants are written with the digits that they have in PyTorch's avx_mathfun.h.
 */
@SuppressWarnings("FloatingPointLiteralPrecision")
final class VectorNormal {

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final int LANES = FLOATS.length();
    private static final int BLOCK = Float32Normal.BLOCK;
    private static final int HALF_BLOCK = BLOCK / 2;

    /** Whether a vector holds a block, so that the halves of two blocks have to be joined. */
    private static final boolean JOINS = LANES > HALF_BLOCK;

    private static final VectorShuffle<Float> LOWER_TWICE =
            VectorShuffle.fromOp(FLOATS, lane -> lane % Math.min(HALF_BLOCK, LANES));
    private static final VectorShuffle<Float> UPPER_TWICE =
            VectorShuffle.fromOp(FLOATS, lane -> JOINS ? lane % HALF_BLOCK + HALF_BLOCK : lane);
    private static final VectorMask<Float> UPPER = VectorMask.fromLong(FLOATS, JOINS ? 0xff00 : 0);

    private static final int SQRT_HALF_BITS = 0x3f3504f3;
    private static final float TWO_PI = (float) (2 * Math.PI);

    /** 1.5 · 2<sup>23</sup>: a float of this size has no fraction, so adding it rounds to the nearest integer. */
    private static final float ROUNDER = 0x1.8p23f;

    /** One pass over the pairs of some blocks. */
    @FunctionalInterface
    interface Pass {
        void run(float[] values, int offset, int length, NormalScratch scratch, float mean, float std);
    }

    static final Pass[] PASSES = {new Radii(), new Angles(), new Polynomials(), new Values()};

    private VectorNormal() {}

    /** Where the first uniform value of a pair stands. */
    private static int index(int offset, int pair) {
        return offset + pair / HALF_BLOCK * BLOCK + pair % HALF_BLOCK;
    }

    private static FloatVector all(float value) {
        return FloatVector.broadcast(FLOATS, value);
    }

    private static FloatVector lowerHalves(float[] values, int index) {
        FloatVector first = FloatVector.fromArray(FLOATS, values, index);
        return JOINS
                ? first.blend(
                        FloatVector.fromArray(FLOATS, values, index + BLOCK).rearrange(LOWER_TWICE), UPPER)
                : first;
    }

    private static FloatVector upperHalves(float[] values, int index) {
        return JOINS
                ? FloatVector.fromArray(FLOATS, values, index)
                        .rearrange(UPPER_TWICE)
                        .blend(FloatVector.fromArray(FLOATS, values, index + BLOCK), UPPER)
                : FloatVector.fromArray(FLOATS, values, index + HALF_BLOCK);
    }

    private static void store(FloatVector lower, FloatVector upper, float[] values, int index) {
        if (JOINS) {
            lower.blend(upper.rearrange(LOWER_TWICE), UPPER).intoArray(values, index);
            lower.rearrange(UPPER_TWICE).blend(upper, UPPER).intoArray(values, index + BLOCK);
        } else {
            lower.intoArray(values, index);
            upper.intoArray(values, index + HALF_BLOCK);
        }
    }

    /** Writes √(-2 log(1 - u)). */
    private static final class Radii implements Pass {
        @Override
        public void run(float[] values, int offset, int length, NormalScratch scratch, float mean, float std) {
            float[] radii = scratch.radii;
            for (int pair = 0; pair < length / 2; pair += LANES) {
                IntVector bits =
                        all(1f).sub(lowerHalves(values, index(offset, pair))).reinterpretAsInts();
                IntVector exponent = bits.sub(SQRT_HALF_BITS).lanewise(VectorOperators.ASHR, 23);
                FloatVector t = bits.sub(exponent.lanewise(VectorOperators.LSHL, 23))
                        .reinterpretAsFloats()
                        .sub(1f);
                FloatVector y = t.fma(7.0376836292E-2f, -1.1514610310E-1f);
                y = y.fma(t, all(1.1676998740E-1f));
                y = y.fma(t, all(-1.2420140846E-1f));
                y = y.fma(t, all(1.4249322787E-1f));
                y = y.fma(t, all(-1.6668057665E-1f));
                y = y.fma(t, all(2.0000714765E-1f));
                y = y.fma(t, all(-2.4999993993E-1f));
                y = y.fma(t, all(3.3333331174E-1f)).mul(t);
                FloatVector e = (FloatVector) exponent.convertShape(VectorOperators.I2F, FLOATS, 0);
                FloatVector z = t.mul(t);
                y = y.fma(z, e.mul(-2.12194440e-4f)).sub(z.mul(0.5f));
                e.fma(all(0.693359375f), t.add(y))
                        .mul(-2f)
                        .lanewise(VectorOperators.SQRT)
                        .intoArray(radii, pair);
            }
        }
    }

    /** Reduces 2π u to the octant round the nearest multiple of π/2, and writes which multiple that is. */
    private static final class Angles implements Pass {
        @Override
        public void run(float[] values, int offset, int length, NormalScratch scratch, float mean, float std) {
            for (int pair = 0; pair < length / 2; pair += LANES) {
                FloatVector x = upperHalves(values, index(offset, pair)).mul(TWO_PI);
                FloatVector half = x.mul(1.27323954473516f).mul(0.5f);
                FloatVector quadrant = half.add(ROUNDER).sub(ROUNDER);
                // The rounding above takes ties to even, PyTorch's takes them up.
                quadrant = quadrant.add(
                        half.sub(quadrant).add(0x1p-24f).add(ROUNDER).sub(ROUNDER));
                FloatVector j = quadrant.add(quadrant);
                x = j.fma(all(-0.78515625f), x);
                x = j.fma(all(-2.4187564849853515625e-4f), x);
                j.fma(all(-3.77489497744594108e-8f), x).intoArray(scratch.angles, pair);
                quadrant.add(ROUNDER).reinterpretAsInts().intoArray(scratch.quadrants, pair);
            }
        }
    }

    /** Writes cosine and sine of the reduced angles. */
    private static final class Polynomials implements Pass {
        @Override
        public void run(float[] values, int offset, int length, NormalScratch scratch, float mean, float std) {
            for (int pair = 0; pair < length / 2; pair += LANES) {
                FloatVector x = FloatVector.fromArray(FLOATS, scratch.angles, pair);
                FloatVector z = x.mul(x);
                FloatVector c = z.fma(2.443315711809948E-5f, -1.388731625493765E-3f);
                c = c.fma(z, all(4.166664568298827E-2f)).mul(z);
                c.fma(z, z.mul(-0.5f)).add(1f).intoArray(scratch.cosines, pair);
                FloatVector s = z.fma(-1.9515295891E-4f, 8.3321608736E-3f);
                s = s.fma(z, all(-1.6666654611E-1f)).mul(z);
                s.fma(x, x).intoArray(scratch.angles, pair);
            }
        }
    }

    /** Turns cosine and sine into those of the whole angles, and writes the normal values. */
    private static final class Values implements Pass {
        @Override
        public void run(float[] values, int offset, int length, NormalScratch scratch, float mean, float std) {
            FloatVector stds = all(std);
            FloatVector means = all(mean);
            for (int pair = 0; pair < length / 2; pair += LANES) {
                // Adding 0 turns -0 into 0, as in PyTorch.
                IntVector s = FloatVector.fromArray(FLOATS, scratch.angles, pair)
                        .add(0f)
                        .reinterpretAsInts();
                IntVector c = FloatVector.fromArray(FLOATS, scratch.cosines, pair)
                        .add(0f)
                        .reinterpretAsInts();
                IntVector quadrant = IntVector.fromArray(INTS, scratch.quadrants, pair);
                IntVector swapped = s.lanewise(VectorOperators.XOR, c)
                        .and(quadrant.lanewise(VectorOperators.LSHL, 31).lanewise(VectorOperators.ASHR, 31));
                IntVector sineSign = quadrant.and(2).lanewise(VectorOperators.LSHL, 30);
                IntVector cosineSign = quadrant.add(1).and(2).lanewise(VectorOperators.LSHL, 30);
                FloatVector radius = FloatVector.fromArray(FLOATS, scratch.radii, pair);
                FloatVector sine = s.lanewise(VectorOperators.XOR, swapped)
                        .lanewise(VectorOperators.XOR, sineSign)
                        .reinterpretAsFloats();
                FloatVector cosine = c.lanewise(VectorOperators.XOR, swapped)
                        .lanewise(VectorOperators.XOR, cosineSign)
                        .reinterpretAsFloats();
                store(
                        radius.mul(cosine).fma(stds, means),
                        radius.mul(sine).fma(stds, means),
                        values,
                        index(offset, pair));
            }
        }
    }
}

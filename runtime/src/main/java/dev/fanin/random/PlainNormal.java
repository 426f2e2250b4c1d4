package dev.fanin.random;

/** The normal values of {@link PlainKernels}: the formulas of {@link Float32Normal} in short loops over scratch. */
final class PlainNormal {

    private static final int BLOCK = Float32Normal.BLOCK;
    private static final int HALF_BLOCK = BLOCK / 2;
    private static final float TWO_PI = (float) (2 * Math.PI);

    private PlainNormal() {}

    static void transform(float[] target, int offset, int pairs, NormalScratch scratch, float mean, float std) {
        float[] radii = scratch.radii;
        float[] angles = scratch.angles;
        float[] cosines = scratch.cosines;
        separate(target, offset, radii, angles, pairs);
        toRadius(radii, pairs, scratch);
        scale(angles, TWO_PI, pairs);
        AvxMath.nearestQuadrant(angles, scratch.exponents, pairs);
        AvxMath.reduceAngle(angles, scratch.exponents, pairs);
        AvxMath.octant(angles, cosines, pairs);
        AvxMath.rotateSines(angles, cosines, scratch.exponents, scratch.sines, pairs);
        AvxMath.rotateCosines(cosines, angles, scratch.exponents, pairs);
        toNormal(scratch.sines, radii, std, mean, pairs);
        toNormal(cosines, radii, std, mean, pairs);
        interleave(target, offset, cosines, scratch.sines, pairs);
    }

    /** Turns u into √(-2 log(1 - u)). */
    private static void toRadius(float[] radii, int pairs, NormalScratch scratch) {
        float[] mantissas = scratch.cosines;
        float[] exponents = scratch.exponents;
        complement(radii, pairs);
        scratch.memoryAsFloats.put(0, radii, 0, pairs);
        scratch.memory.get(0, scratch.bits, 0, pairs);
        AvxMath.splitExponent(scratch.bits, scratch.quadrants, pairs);
        scratch.memory.put(0, scratch.bits, 0, pairs);
        scratch.memoryAsFloats.get(0, mantissas, 0, pairs);
        scratch.memory.put(0, scratch.quadrants, 0, pairs);
        scratch.memoryAsFloats.get(0, exponents, 0, pairs);
        AvxMath.logPolynomial(mantissas, radii, pairs);
        AvxMath.finishLog(mantissas, exponents, radii, pairs);
        radius(radii, pairs);
    }

    private static void separate(float[] source, int offset, float[] first, float[] second, int pairs) {
        int position = offset;
        for (int i = 0; i < pairs; i += HALF_BLOCK) {
            System.arraycopy(source, position, first, i, HALF_BLOCK);
            System.arraycopy(source, position + HALF_BLOCK, second, i, HALF_BLOCK);
            position += BLOCK;
        }
    }

    private static void interleave(float[] target, int offset, float[] first, float[] second, int pairs) {
        int position = offset;
        for (int i = 0; i < pairs; i += HALF_BLOCK) {
            System.arraycopy(first, i, target, position, HALF_BLOCK);
            System.arraycopy(second, i, target, position + HALF_BLOCK, HALF_BLOCK);
            position += BLOCK;
        }
    }

    private static void complement(float[] values, int length) {
        for (int i = 0; i < length; i++) {
            values[i] = 1f - values[i];
        }
    }

    private static void scale(float[] values, float factor, int length) {
        for (int i = 0; i < length; i++) {
            values[i] *= factor;
        }
    }

    /** Turns log u into √(-2 log u). */
    private static void radius(float[] logarithms, int length) {
        for (int i = 0; i < length; i++) {
            logarithms[i] = (float) Math.sqrt(-2f * logarithms[i]);
        }
    }

    private static void toNormal(float[] directions, float[] radii, float std, float mean, int length) {
        for (int i = 0; i < length; i++) {
            directions[i] = Math.fma(radii[i] * directions[i], std, mean);
        }
    }
}

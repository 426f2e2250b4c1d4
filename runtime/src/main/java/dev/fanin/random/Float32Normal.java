package dev.fanin.random;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/**
 * Normal float32 values in blocks of sixteen, sixteen words each: the algorithm of {@code Tensor.normal_} for contiguous
 * tensors of sixteen and more values.
 *
 * <p>Of sixteen uniform values u, each pair u<sub>j</sub>, u<sub>j+8</sub> becomes r·cos θ and r·sin θ with
 * r = √(-2 log(1 - u<sub>j</sub>)) and θ = 2π u<sub>j+8</sub> (Box and Muller), times the standard deviation plus the mean,
 * fused. PyTorch: {@code normal_fill_16_AVX2} (ATen/native/cpu/DistributionTemplates.h). What becomes of a length that is no
 * multiple of sixteen is the caller's part.
 */
public final class Float32Normal implements BlockFill<float[]> {

    /** The number of values that are made together: the length of each fill is a multiple of it. */
    public static final int BLOCK = 16;

    private static final int HALF_BLOCK = BLOCK / 2;
    private static final int CHUNK = 128 * BLOCK;
    private static final float TWO_PI = (float) (2 * Math.PI);

    private final UnitFloat32 unit;
    private final float mean;
    private final float std;
    private final int capacity;
    private final float[] radii;
    private final float[] angles;
    private final float[] mantissas;
    private final float[] exponents;
    private final int[] mantissaBits;
    private final int[] exponentBits;
    private final IntBuffer bits;
    private final FloatBuffer bitsAsFloats;

    /**
     * Creates the stream of values from the words of {@code twister}.
     *
     * @param length about how many values will be asked for, by which the scratch is sized
     */
    public Float32Normal(MersenneTwister twister, double mean, double std, int length) {
        this.unit = new UnitFloat32(twister);
        this.mean = (float) mean;
        this.std = (float) std;
        this.capacity = Math.min(length / BLOCK * BLOCK, CHUNK);
        int pairs = capacity / 2;
        this.radii = new float[pairs];
        this.angles = new float[pairs];
        this.mantissas = new float[pairs];
        this.exponents = new float[pairs];
        this.mantissaBits = new int[pairs];
        this.exponentBits = new int[pairs];
        ByteBuffer bytes = ByteBuffer.allocate(pairs * Float.BYTES).order(ByteOrder.nativeOrder());
        this.bits = bytes.asIntBuffer();
        this.bitsAsFloats = bytes.asFloatBuffer();
    }

    @Override
    public void fill(float[] target, int offset, int length) {
        int end = offset + length;
        for (int position = offset; position < end; position += capacity) {
            int count = Math.min(end - position, capacity);
            unit.fill(target, position, count);
            transform(target, position, count / 2);
        }
    }

    private void transform(float[] target, int offset, int pairs) {
        separate(target, offset, radii, angles, pairs);
        toRadius(pairs);
        scale(angles, TWO_PI, pairs);
        AvxMath.reduceAngle(angles, exponents, pairs);
        AvxMath.octant(angles, mantissas, pairs);
        AvxMath.rotate(angles, mantissas, exponents, pairs);
        toNormal(angles, radii, std, mean, pairs);
        toNormal(mantissas, radii, std, mean, pairs);
        interleave(target, offset, mantissas, angles, pairs);
    }

    private void toRadius(int pairs) {
        complement(radii, pairs);
        bitsAsFloats.put(0, radii, 0, pairs);
        bits.get(0, mantissaBits, 0, pairs);
        AvxMath.splitExponent(mantissaBits, exponentBits, pairs);
        bits.put(0, mantissaBits, 0, pairs);
        bitsAsFloats.get(0, mantissas, 0, pairs);
        bits.put(0, exponentBits, 0, pairs);
        bitsAsFloats.get(0, exponents, 0, pairs);
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

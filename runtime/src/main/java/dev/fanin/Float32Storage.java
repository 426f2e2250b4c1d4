package dev.fanin;

import dev.fanin.random.BlockFill;
import dev.fanin.random.Float32Normal;
import dev.fanin.random.Float32Uniform;
import dev.fanin.random.InverseErrorFunction;
import dev.fanin.random.NormalSampler;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;

/** Elements of type float32. */
final class Float32Storage extends FloatingStorage<float[]> {

    private final FloatBuffer elements;

    Float32Storage(FloatBuffer elements) {
        super(DType.FLOAT32, FloatingType.FLOAT32, elements);
        this.elements = elements;
    }

    @Override
    Storage<float[]> slice(int from, int length) {
        return new Float32Storage(elements.slice(from, length));
    }

    @Override
    float[] newBlock(int length) {
        return new float[length];
    }

    @Override
    void get(int index, float[] block, int length) {
        elements.get(index, block, 0, length);
    }

    @Override
    void put(int index, float[] block, int length) {
        elements.put(index, block, 0, length);
    }

    @Override
    void copyFrom(Storage<float[]> source) {
        elements.put(0, ((Float32Storage) source).elements, 0, length());
    }

    @Override
    void encode(float[] block, int length, ByteBuffer bytes) {
        bytes.asFloatBuffer().put(block, 0, length);
    }

    @Override
    double getDouble(int index) {
        return elements.get(index);
    }

    @Override
    void putDouble(int index, double value) {
        elements.put(index, (float) value);
    }

    @Override
    double round(double value) {
        return (float) value;
    }

    @Override
    double erfinv(double value) {
        return InverseErrorFunction.erfinv((float) value);
    }

    @Override
    Float32Storage another() {
        return new Float32Storage(FloatBuffer.allocate(length()));
    }

    /** Sets each element to a value, rounded to the type, times {@code factor}, rounded too. */
    void setProducts(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            elements.put(i, (float) values[i] * (float) factor);
        }
    }

    @Override
    String toString(int index) {
        return Float.toString(elements.get(index));
    }

    @Override
    BlockFill<float[]> repeat(double value) {
        float narrowed = (float) value;
        return (target, offset, length) -> Arrays.fill(target, offset, offset + length, narrowed);
    }

    @Override
    BlockFill<float[]> uniformValues(double from, double to, Generator generator) {
        return new Float32Uniform(
                generator.twister(), from, to, generator.compatibility().excludesUpperBound());
    }

    @Override
    BlockFill<float[]> singleNormals(double mean, double std, NormalSampler sampler) {
        return (target, offset, length) -> {
            for (int i = offset; i < offset + length; i++) {
                target[i] = (float) Math.fma(sampler.next(), std, mean);
            }
        };
    }

    @Override
    BlockFill<float[]> blockNormals(double mean, double std, Generator generator, int length) {
        return new Float32Normal(generator.twister(), mean, std, length);
    }
}

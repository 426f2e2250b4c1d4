package dev.fanin;

import dev.fanin.random.BlockFill;
import dev.fanin.random.Float64Normal;
import dev.fanin.random.Float64Uniform;
import dev.fanin.random.InverseErrorFunction;
import dev.fanin.random.NormalSampler;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.Arrays;

/** Elements of type float64. */
final class Float64Storage extends FloatingStorage<double[]> {

    private final DoubleBuffer elements;

    Float64Storage(DoubleBuffer elements) {
        super(DType.FLOAT64, FloatingType.FLOAT64, elements);
        this.elements = elements;
    }

    @Override
    Storage<double[]> slice(int from, int length) {
        return new Float64Storage(elements.slice(from, length));
    }

    @Override
    double[] newBlock(int length) {
        return new double[length];
    }

    @Override
    void get(int index, double[] block, int length) {
        elements.get(index, block, 0, length);
    }

    @Override
    void put(int index, double[] block, int length) {
        elements.put(index, block, 0, length);
    }

    @Override
    void copyFrom(Storage<double[]> source) {
        elements.put(0, ((Float64Storage) source).elements, 0, length());
    }

    @Override
    void encode(double[] block, int length, ByteBuffer bytes) {
        bytes.asDoubleBuffer().put(block, 0, length);
    }

    @Override
    double getDouble(int index) {
        return elements.get(index);
    }

    @Override
    void putDouble(int index, double value) {
        elements.put(index, value);
    }

    @Override
    double round(double value) {
        return value;
    }

    @Override
    double erfinv(double value) {
        return InverseErrorFunction.erfinv(value);
    }

    @Override
    Float64Storage another() {
        return new Float64Storage(DoubleBuffer.allocate(length()));
    }

    /** Sets each element to a value, rounded to the type, times {@code factor}, rounded too. */
    void setProducts(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            elements.put(i, values[i] * factor);
        }
    }

    @Override
    String toString(int index) {
        return Double.toString(elements.get(index));
    }

    @Override
    BlockFill<double[]> repeat(double value) {
        return (target, offset, length) -> Arrays.fill(target, offset, offset + length, value);
    }

    @Override
    BlockFill<double[]> uniformValues(double from, double to, Generator generator) {
        return new Float64Uniform(
                generator.twister(), from, to, generator.compatibility().excludesUpperBound());
    }

    @Override
    BlockFill<double[]> singleNormals(double mean, double std, NormalSampler sampler) {
        return (target, offset, length) -> {
            for (int i = offset; i < offset + length; i++) {
                target[i] = Math.fma(sampler.next(), std, mean);
            }
        };
    }

    @Override
    BlockFill<double[]> blockNormals(double mean, double std, Generator generator, int length) {
        return new Float64Normal(generator.twister(), mean, std);
    }
}

package dev.fanin;

import dev.fanin.random.BlockFill;
import dev.fanin.random.Float32Normal;
import dev.fanin.random.NormalSampler;
import java.nio.Buffer;

/**
 * Elements of a floating-point type, and how PyTorch draws them: whole tensors in this class, blocks in its subclasses.
 *
 * @param <A> the array type of a block
 */
abstract sealed class FloatingStorage<A> extends Storage<A> permits Float32Storage, Float64Storage, SixteenBitStorage {

    private final FloatingType type;

    FloatingStorage(DType dtype, FloatingType type, Buffer elements) {
        super(dtype, elements);
        this.type = type;
    }

    /** Returns the stream of uniform values. */
    abstract BlockFill<A> uniformValues(double from, double to, Generator generator);

    /** Returns the stream of normal values that are drawn one by one. */
    abstract BlockFill<A> singleNormals(double mean, double std, NormalSampler sampler);

    /**
     * Returns the stream of normal values that are drawn in blocks of sixteen.
     *
     * @param length how many will be drawn at most
     */
    abstract BlockFill<A> blockNormals(double mean, double std, Generator generator, int length);

    /** Returns the stream that repeats {@code value}, which is known to fit. */
    abstract BlockFill<A> repeat(double value);

    /** Returns an element, widened. */
    abstract double getDouble(int index);

    /** Sets an element to a value of the type. */
    abstract void putDouble(int index, double value);

    /** Rounds a value to the type. */
    abstract double round(double value);

    /** Returns the inverse error function of a value of the type, rounded to the type. */
    abstract double erfinv(double value);

    /** Rounds a number to the type in which PyTorch divides by it: float32 for the 16-bit types. */
    final double roundDivisor(double number) {
        return dtype() == DType.FLOAT64 ? number : (float) number;
    }

    /** Returns a storage of the same type and length. */
    abstract FloatingStorage<A> another();

    /** Returns a copy of all elements, widened. */
    final double[] toDoubleArray() {
        double[] values = new double[length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = getDouble(i);
        }
        return values;
    }

    /** Returns the type, as PyTorch's messages call it. */
    final FloatingType type() {
        return type;
    }

    @Override
    final BlockFill<A> constant(double value) {
        type.checkFits(value);
        return repeat(value);
    }

    @Override
    final FloatingStorage<?> floating(String kernel, String function) {
        return this;
    }

    /** Fills everything with uniform values, once the arguments are found good. */
    final void uniform(double from, double to, Generator generator) {
        drawUniform(from, to, generator);
        generator.settle();
    }

    /** The same, perhaps not before the generator is used for something else. */
    final void drawUniform(double from, double to, Generator generator) {
        type.checkUniformBounds(from, to);
        generator.draw(Fill.uniform(this, from, to));
    }

    /** Fills everything with normal values, once the arguments are found good. */
    final void normal(double mean, double std, Generator generator) {
        drawNormal(mean, std, generator);
        generator.settle();
    }

    /** The same, perhaps not before the generator is used for something else. */
    final void drawNormal(double mean, double std, Generator generator) {
        type.checkStd(std);
        if (length() < Float32Normal.BLOCK) {
            fill(singleNormals(mean, std, generator.normalSampler()));
        } else {
            generator.draw(Fill.normal(this, mean, std));
        }
    }
}

package dev.fanin;

import dev.fanin.random.BlockFill;
import dev.fanin.random.Float32Normal;
import dev.fanin.random.Float32Uniform;
import dev.fanin.random.MersenneTwister;
import dev.fanin.random.NormalSampler;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;

/** Elements of type float32. */
final class Float32Storage extends Storage<float[]> {

    private final FloatBuffer elements;

    /**
     * Wraps a buffer.
     *
     * @param elements a buffer of the storage's own whose position is 0 and whose limit is its capacity
     */
    Float32Storage(FloatBuffer elements) {
        this.elements = elements;
    }

    @Override
    DType dtype() {
        return DType.FLOAT32;
    }

    @Override
    int length() {
        return elements.capacity();
    }

    @Override
    boolean hasArray() {
        return elements.hasArray();
    }

    @Override
    float[] array() {
        return elements.array();
    }

    @Override
    int arrayOffset() {
        return elements.arrayOffset();
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
    void encode(float[] block, int length, ByteBuffer bytes) {
        bytes.asFloatBuffer().put(block, 0, length);
    }

    @Override
    String toString(int index) {
        return Float.toString(elements.get(index));
    }

    @Override
    BlockFill<float[]> constant(double value) {
        float narrowed = (float) ArgumentChecks.checkFits(value, Float.MAX_VALUE, "float");
        return (target, offset, length) -> Arrays.fill(target, offset, offset + length, narrowed);
    }

    @Override
    void uniform(double from, double to, Generator generator) {
        ArgumentChecks.checkUniformBounds(from, to, Float.MAX_VALUE, "float", "Float");
        boolean excludesHigh = generator.compatibility() == Compatibility.TORCH_2_12;
        fill(new Float32Uniform(generator.twister(), from, to, excludesHigh));
    }

    @Override
    void normal(double mean, double std, Generator generator) {
        ArgumentChecks.checkStd(std);
        int length = length();
        if (length < Float32Normal.BLOCK) {
            NormalSampler sampler = generator.normalSampler();
            fill((target, offset, count) -> {
                for (int i = offset; i < offset + count; i++) {
                    target[i] = (float) Math.fma(sampler.next(), std, mean);
                }
            });
            return;
        }
        MersenneTwister twister = generator.twister();
        Float32Normal blocks = new Float32Normal(twister, mean, std, length);
        int remainder = length % Float32Normal.BLOCK;
        fill(0, length - remainder, blocks);
        if (remainder != 0) {
            // PyTorch draws the remainder too, and then overwrites the last sixteen values.
            twister.discard(remainder);
            fill(length - Float32Normal.BLOCK, Float32Normal.BLOCK, blocks);
        }
    }
}

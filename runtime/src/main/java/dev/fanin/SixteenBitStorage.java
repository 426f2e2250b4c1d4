package dev.fanin;

import dev.fanin.random.BlockFill;
import dev.fanin.random.InverseErrorFunction;
import dev.fanin.random.NormalSampler;
import dev.fanin.random.RoundingNormal;
import dev.fanin.random.SixteenBitFormat;
import dev.fanin.random.SixteenBitFormula;
import dev.fanin.random.SixteenBitNormal;
import dev.fanin.random.SixteenBitUniform;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;

/** Elements of type bfloat16 or float16, each in the bits of a short. */
final class SixteenBitStorage extends FloatingStorage<short[]> {

    private final SixteenBitFormat format;
    private final ShortBuffer elements;

    private final FloatingType type;

    private SixteenBitStorage(DType dtype, FloatingType type, SixteenBitFormat format, ShortBuffer elements) {
        super(dtype, type, elements);
        this.type = type;
        this.format = format;
        this.elements = elements;
    }

    static SixteenBitStorage bfloat16(ShortBuffer elements) {
        return new SixteenBitStorage(DType.BFLOAT16, FloatingType.BFLOAT16, SixteenBitFormat.BFLOAT16, elements);
    }

    static SixteenBitStorage float16(ShortBuffer elements) {
        return new SixteenBitStorage(DType.FLOAT16, FloatingType.FLOAT16, SixteenBitFormat.FLOAT16, elements);
    }

    @Override
    Storage<short[]> slice(int from, int length) {
        return new SixteenBitStorage(dtype(), type, format, elements.slice(from, length));
    }

    @Override
    short[] newBlock(int length) {
        return new short[length];
    }

    @Override
    void get(int index, short[] block, int length) {
        elements.get(index, block, 0, length);
    }

    @Override
    void put(int index, short[] block, int length) {
        elements.put(index, block, 0, length);
    }

    @Override
    void copyFrom(Storage<short[]> source) {
        elements.put(0, ((SixteenBitStorage) source).elements, 0, length());
    }

    @Override
    void encode(short[] block, int length, ByteBuffer bytes) {
        bytes.asShortBuffer().put(block, 0, length);
    }

    @Override
    double getDouble(int index) {
        return format.toFloat(elements.get(index));
    }

    @Override
    void putDouble(int index, double value) {
        elements.put(index, format.fromFloat((float) value));
    }

    @Override
    double round(double value) {
        return format.toFloat(format.fromFloat((float) value));
    }

    @Override
    double erfinv(double value) {
        return round(InverseErrorFunction.erfinv((float) value));
    }

    @Override
    SixteenBitStorage another() {
        return new SixteenBitStorage(dtype(), type(), format, ShortBuffer.allocate(length()));
    }

    @Override
    String toString(int index) {
        return Float.toString(format.toFloat(elements.get(index)));
    }

    float[] toFloatArray() {
        float[] values = new float[length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = format.toFloat(elements.get(i));
        }
        return values;
    }

    @Override
    BlockFill<short[]> repeat(double value) {
        short bits = format.fromFloat((float) value);
        return (target, offset, length) -> Arrays.fill(target, offset, offset + length, bits);
    }

    @Override
    BlockFill<short[]> uniformValues(double from, double to, Generator generator) {
        SixteenBitFormula formula = switch (generator.compatibility()) {
            case TORCH_1_13, TORCH_2_10 -> SixteenBitFormula.ofFewBits(format, from, to);
            case TORCH_2_12 -> SixteenBitFormula.ofFloat32(format, from, to);
        };
        return new SixteenBitUniform(generator.twister(), formula);
    }

    @Override
    BlockFill<short[]> singleNormals(double mean, double std, NormalSampler sampler) {
        return (target, offset, length) -> {
            for (int i = offset; i < offset + length; i++) {
                target[i] = format.fromFloat((float) Math.fma(sampler.next(), std, mean));
            }
        };
    }

    @Override
    BlockFill<short[]> blockNormals(double mean, double std, Generator generator, int length) {
        return switch (generator.compatibility()) {
            case TORCH_1_13 -> new RoundingNormal(generator.twister(), format, dtype() == DType.BFLOAT16, mean, std);
            case TORCH_2_10 -> new RoundingNormal(generator.twister(), format, true, mean, std);
            case TORCH_2_12 -> new SixteenBitNormal(generator.twister(), format, mean, std, length);
        };
    }
}

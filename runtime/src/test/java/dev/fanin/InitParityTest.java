package dev.fanin;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every bit equals what real PyTorch gave. */
class InitParityTest {

    @ParameterizedTest
    @MethodSource
    void float32DrawsEqualPyTorch(GoldenCase golden) {
        golden.check();
    }

    static Stream<GoldenCase> float32DrawsEqualPyTorch() {
        return GoldenCase.read("float32.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void float64DrawsEqualPyTorch(GoldenCase golden) {
        golden.check();
    }

    static Stream<GoldenCase> float64DrawsEqualPyTorch() {
        return GoldenCase.read("float64.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void sixteenBitDrawsEqualPyTorch(GoldenCase golden) {
        golden.check();
    }

    static Stream<GoldenCase> sixteenBitDrawsEqualPyTorch() {
        return Stream.of("bfloat16.tsv", "float16.tsv", "libtorch-bfloat16.tsv", "libtorch-float16.tsv")
                .flatMap(GoldenCase::read);
    }

    @ParameterizedTest
    @MethodSource
    void upperBoundsEqualNewestPyTorch(GoldenCase golden) {
        golden.check();
    }

    static Stream<GoldenCase> upperBoundsEqualNewestPyTorch() {
        return GoldenCase.read("libtorch-bounds.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void truncNormalEqualsPyTorch(GoldenCase golden) {
        golden.check();
    }

    static Stream<GoldenCase> truncNormalEqualsPyTorch() {
        return Stream.of("trunc-normal.tsv", "libtorch-2.10-trunc-normal.tsv", "libtorch-trunc-normal.tsv")
                .flatMap(GoldenCase::read);
    }

    @ParameterizedTest
    @MethodSource
    void sequencesOfDrawsEqualPyTorch(GoldenCase golden) {
        golden.check();
    }

    static Stream<GoldenCase> sequencesOfDrawsEqualPyTorch() {
        return GoldenCase.read("sequences.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void kaimingEqualsPyTorch(GoldenCase golden) {
        golden.check();
    }

    static Stream<GoldenCase> kaimingEqualsPyTorch() {
        return GoldenCase.read("kaiming.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void xavierEqualsPyTorch(GoldenCase golden) {
        golden.check();
    }

    static Stream<GoldenCase> xavierEqualsPyTorch() {
        return GoldenCase.read("xavier.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void sparseEqualsPyTorch(GoldenCase golden) {
        golden.check();
    }

    static Stream<GoldenCase> sparseEqualsPyTorch() {
        return GoldenCase.read("sparse.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void constantsEqualPyTorch(GoldenCase golden) {
        golden.check();
    }

    static Stream<GoldenCase> constantsEqualPyTorch() {
        return GoldenCase.read("constants.tsv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LITTLE_ENDIAN", "BIG_ENDIAN"})
    void buffersGetTheSameBitsAsArrays(String order) {
        ByteOrder byteOrder = order.equals("LITTLE_ENDIAN") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        Stream.of("float32.tsv", "float64.tsv", "bfloat16.tsv", "float16.tsv", "constants.tsv")
                .flatMap(GoldenCase::read)
                .forEach(golden -> {
                    golden.check(Compatibility.TORCH_1_13, (dtype, shape) -> onBuffer(dtype, byteOrder, shape));
                });
    }

    private static Tensor onBuffer(DType dtype, ByteOrder order, long... shape) {
        int length = (int) Tensor.elementCount(shape);
        int itemSize = dtype.itemSize();
        ByteBuffer bytes = ByteBuffer.allocateDirect((length + 2) * itemSize).position(itemSize);
        bytes.limit(bytes.capacity() - itemSize).order(order);
        return switch (dtype) {
            case FLOAT32 -> Tensor.of(bytes.asFloatBuffer(), shape);
            case FLOAT64 -> Tensor.of(bytes.asDoubleBuffer(), shape);
            case BFLOAT16, FLOAT16 -> Tensor.of(dtype, bytes.asShortBuffer(), shape);
            case INT64 -> Tensor.of(bytes.asLongBuffer(), shape);
        };
    }
}

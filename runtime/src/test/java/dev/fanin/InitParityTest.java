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
    void float32DrawsEqualPyTorch(GoldenGroup golden) {
        golden.check();
    }

    static Stream<GoldenGroup> float32DrawsEqualPyTorch() {
        return GoldenGroup.read("float32.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void float64DrawsEqualPyTorch(GoldenGroup golden) {
        golden.check();
    }

    static Stream<GoldenGroup> float64DrawsEqualPyTorch() {
        return GoldenGroup.read("float64.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void sixteenBitDrawsEqualPyTorch(GoldenGroup golden) {
        golden.check();
    }

    static Stream<GoldenGroup> sixteenBitDrawsEqualPyTorch() {
        return GoldenGroup.read("bfloat16.tsv", "float16.tsv", "libtorch-bfloat16.tsv", "libtorch-float16.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void upperBoundsEqualNewestPyTorch(GoldenGroup golden) {
        golden.check();
    }

    static Stream<GoldenGroup> upperBoundsEqualNewestPyTorch() {
        return GoldenGroup.read("libtorch-bounds.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void edgesEqualNewestPyTorch(GoldenGroup golden) {
        golden.check();
    }

    static Stream<GoldenGroup> edgesEqualNewestPyTorch() {
        return GoldenGroup.read("newest.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void truncNormalEqualsPyTorch(GoldenGroup golden) {
        golden.check();
    }

    static Stream<GoldenGroup> truncNormalEqualsPyTorch() {
        return GoldenGroup.read("trunc-normal.tsv", "libtorch-2.10-trunc-normal.tsv", "libtorch-trunc-normal.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void sequencesOfDrawsEqualPyTorch(GoldenGroup golden) {
        golden.check();
    }

    static Stream<GoldenGroup> sequencesOfDrawsEqualPyTorch() {
        return GoldenGroup.read("sequences.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void kaimingEqualsPyTorch(GoldenGroup golden) {
        golden.check();
    }

    static Stream<GoldenGroup> kaimingEqualsPyTorch() {
        return GoldenGroup.read("kaiming.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void xavierEqualsPyTorch(GoldenGroup golden) {
        golden.check();
    }

    static Stream<GoldenGroup> xavierEqualsPyTorch() {
        return GoldenGroup.read("xavier.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void sparseEqualsPyTorch(GoldenGroup golden) {
        golden.check();
    }

    static Stream<GoldenGroup> sparseEqualsPyTorch() {
        return GoldenGroup.read("sparse.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void constantsEqualPyTorch(GoldenGroup golden) {
        golden.check();
    }

    static Stream<GoldenGroup> constantsEqualPyTorch() {
        return GoldenGroup.read("constants.tsv");
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

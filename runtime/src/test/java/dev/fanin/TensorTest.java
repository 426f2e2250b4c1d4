package dev.fanin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TensorTest {

    @Test
    void tensorOfAnArrayIsAView() {
        float[] values = new float[6];
        Tensor tensor = Tensor.of(values, 2, 3);
        Init.ones(tensor);
        assertThat(values).containsOnly(1f);
        values[4] = 7;
        assertThat(tensor.toFloatArray()).containsExactly(1, 1, 1, 1, 7, 1);
    }

    @Test
    void tensorOfABufferIsAViewFromPositionToLimitThatMovesNeither() {
        FloatBuffer buffer = FloatBuffer.allocate(10).position(2).limit(8);
        Init.ones(Tensor.of(buffer, 2, 3));
        assertThat(buffer.position()).isEqualTo(2);
        assertThat(buffer.limit()).isEqualTo(8);
        assertThat(buffer.array()).containsExactly(0, 0, 1, 1, 1, 1, 1, 1, 0, 0);
    }

    @Test
    void tensorOfALongBufferIsAViewFromPositionToLimitThatMovesNeither() {
        LongBuffer buffer = LongBuffer.allocate(4).position(1).limit(3);
        Init.ones(Tensor.of(buffer, 2));
        assertThat(buffer.position()).isEqualTo(1);
        assertThat(buffer.array()).containsExactly(0, 1, 1, 0);
    }

    @Test
    void largeDirectBufferOfEitherByteOrderIsFilledFromEndToEnd() {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            FloatBuffer buffer =
                    ByteBuffer.allocateDirect(4 * 12_345).order(order).asFloatBuffer();
            Tensor tensor = Tensor.of(buffer, 12_345);
            Init.uniform(tensor, 0, 1, Generator.manualSeed(3));
            Tensor expected = Init.uniform(Tensor.zeros(DType.FLOAT32, 12_345), 0, 1, Generator.manualSeed(3));
            assertThat(tensor.toFloatArray()).isEqualTo(expected.toFloatArray());
            assertThat(buffer.get(12_344)).isEqualTo(expected.toFloatArray()[12_344]);
        }
    }

    @Test
    void readOnlyBufferIsRejected() {
        assertThatThrownBy(() -> Tensor.of(FloatBuffer.allocate(3).asReadOnlyBuffer(), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("read-only");
        assertThatThrownBy(() -> Tensor.of(DoubleBuffer.allocate(3).asReadOnlyBuffer(), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("read-only");
        assertThatThrownBy(
                        () -> Tensor.of(DType.FLOAT16, ShortBuffer.allocate(3).asReadOnlyBuffer(), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("read-only");
        assertThatThrownBy(() -> Tensor.of(LongBuffer.allocate(3).asReadOnlyBuffer(), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("read-only");
    }

    @Test
    void shapeIsCopiedInAndOut() {
        long[] shape = {2, 3};
        Tensor tensor = Tensor.of(new float[6], shape);
        shape[0] = 9;
        tensor.shape()[1] = 9;
        assertThat(tensor.shape()).containsExactly(2, 3);
    }

    @Test
    void scalarHasNoDimensionsAndOneElement() {
        Tensor scalar = Tensor.of(new long[] {5});
        assertThat(scalar.shape()).isEmpty();
        assertThat(scalar.numel()).isEqualTo(1);
        assertThat(scalar.toLongArray()).containsExactly(5);
    }

    @ParameterizedTest
    @EnumSource
    void zerosHasTheGivenTypeAndShape(DType dtype) {
        Tensor tensor = Tensor.zeros(dtype, 2, 0, 3);
        assertThat(tensor.dtype()).isEqualTo(dtype);
        assertThat(tensor.shape()).containsExactly(2, 0, 3);
        assertThat(tensor.numel()).isZero();
    }

    @Test
    void lengthOtherThanTheShapesIsRejected() {
        assertThatThrownBy(() -> Tensor.of(new float[3], 2, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shape '[2, 2]' is invalid for input of size 3: it has 4 elements");
        assertThatThrownBy(() -> Tensor.of(new float[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shape '[]' is invalid for input of size 3: it has 1 elements");
    }

    @Test
    void negativeSizeIsRejected() {
        assertThatThrownBy(() -> Tensor.zeros(DType.FLOAT32, 2, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Trying to create tensor with negative dimension -1: [2, -1]");
    }

    @Test
    void sizesWhoseProductOverflowsAreRejected() {
        assertThatThrownBy(() -> Tensor.zeros(DType.FLOAT32, 1L << 40, 1L << 40))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("overflowed with sizes=[1099511627776, 1099511627776]");
        assertThatThrownBy(() -> Tensor.elementCount(1L << 32, 1L << 31)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tensor.elementCount(3, Long.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Tensor.elementCount(1L << 32, 1L << 30)).isEqualTo(1L << 62);
    }

    @Test
    void moreElementsThanAJavaArrayHoldsAreRejected() {
        assertThatThrownBy(() -> Tensor.zeros(DType.FLOAT32, 50_000, 50_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[50000, 50000] has 2500000000 elements")
                .hasMessageContaining("2147483647");
    }

    @Test
    void elementsOfAnotherTypeAreNotConverted() {
        assertThatThrownBy(() -> Tensor.zeros(DType.INT64, 1).toFloatArray())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("INT64");
        assertThatThrownBy(() -> Tensor.zeros(DType.FLOAT32, 1).toLongArray())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("FLOAT32");
    }

    @Test
    void writeToGivesLittleEndianBytes() throws IOException {
        ByteArrayOutputStream floats = new ByteArrayOutputStream();
        Tensor.of(new float[] {1f, -2f}, 2).writeTo(floats);
        assertThat(floats.toByteArray()).containsExactly(0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0);
        ByteArrayOutputStream longs = new ByteArrayOutputStream();
        Tensor.of(new long[] {258}).writeTo(longs);
        assertThat(longs.toByteArray()).containsExactly(2, 1, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void toStringShowsEdgeElementsShapeAndType() {
        assertThat(Tensor.of(new float[] {1, 2.5f, -3}, 3))
                .hasToString("tensor([1.0, 2.5, -3.0], shape=(3,), dtype=float32)");
        assertThat(Tensor.of(new long[] {7})).hasToString("tensor([7], shape=(), dtype=int64)");
        assertThat(Tensor.zeros(DType.FLOAT32, 0, 2)).hasToString("tensor([], shape=(0, 2), dtype=float32)");
        assertThat(Tensor.of(new long[] {1, 2, 3, 4, 5, 6}, 2, 3))
                .hasToString("tensor([1, 2, 3, 4, 5, 6], shape=(2, 3), dtype=int64)");
        assertThat(Tensor.of(new long[] {1, 2, 3, 4, 5, 6, 7, 8}, 8))
                .hasToString("tensor([1, 2, 3, ..., 6, 7, 8], shape=(8,), dtype=int64)");
    }

    @Test
    void tensorOfDoublesIsAView() {
        double[] values = new double[2];
        Init.ones(Tensor.of(values, 2));
        assertThat(values).containsExactly(1, 1);
        DoubleBuffer buffer = DoubleBuffer.allocate(4).position(1).limit(3);
        Init.ones(Tensor.of(buffer, 2));
        assertThat(buffer.position()).isEqualTo(1);
        assertThat(buffer.array()).containsExactly(0, 1, 1, 0);
    }

    @ParameterizedTest
    @CsvSource({"BFLOAT16, 3f80", "FLOAT16, 3c00"})
    void tensorOfSixteenBitFloatsIsAViewOfTheirBits(DType dtype, String one) {
        short bits = (short) HexFormat.fromHexDigits(one);
        short[] values = new short[2];
        Tensor tensor = Init.ones(Tensor.of(dtype, values, 2));
        assertThat(values).containsExactly(bits, bits);
        assertThat(tensor.dtype()).isEqualTo(dtype);
        assertThat(tensor.toShortArray()).containsExactly(bits, bits);
        assertThat(tensor.toFloatArray()).containsExactly(1, 1);
        assertThat(tensor.toDoubleArray()).containsExactly(1, 1);
        assertThat(tensor).hasToString("tensor([1.0, 1.0], shape=(2,), dtype=" + dtype.torchName() + ")");
        ShortBuffer buffer = ShortBuffer.allocate(4).position(1).limit(3);
        Init.ones(Tensor.of(dtype, buffer, 2));
        assertThat(buffer.array()).containsExactly((short) 0, bits, bits, (short) 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT32", "FLOAT64", "INT64"})
    void shortsHoldSixteenBitTypesOnly(DType dtype) {
        assertThatThrownBy(() -> Tensor.of(dtype, new short[1], 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BFLOAT16 or FLOAT16, but found " + dtype);
    }

    @Test
    void onlySmallerTypesAreWidened() {
        assertThat(Tensor.of(new float[] {0.1f}, 1).toDoubleArray()).containsExactly(0.1f);
        assertThatThrownBy(() -> Tensor.zeros(DType.FLOAT64, 1).toFloatArray())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("FLOAT64");
        assertThatThrownBy(() -> Tensor.zeros(DType.INT64, 1).toDoubleArray())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("INT64");
        assertThatThrownBy(() -> Tensor.zeros(DType.FLOAT32, 1).toShortArray())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("FLOAT32");
    }

    @Test
    void everySixteenBitValueSurvivesTheWayThroughFloat() {
        for (DType dtype : new DType[] {DType.BFLOAT16, DType.FLOAT16}) {
            short[] bits = new short[1 << 16];
            for (int i = 0; i < bits.length; i++) {
                bits[i] = (short) i;
            }
            float[] values = Tensor.of(dtype, bits, bits.length).toFloatArray();
            for (int i = 0; i < bits.length; i++) {
                if (!Float.isNaN(values[i])) {
                    Tensor back = Init.constant(Tensor.zeros(dtype), values[i]);
                    assertThat(back.toShortArray()[0]).isEqualTo(bits[i]);
                }
            }
        }
    }

    @Test
    void selectIsAViewOfOneSlice() {
        float[] values = {0, 1, 2, 3, 4, 5};
        Tensor tensor = Tensor.of(values, 3, 2);

        assertThat(tensor.select(0).toFloatArray()).containsExactly(0, 1);
        assertThat(tensor.select(2).toFloatArray()).containsExactly(4, 5);
        assertThat(tensor.select(1).shape()).containsExactly(2);
        Init.ones(tensor.select(1));
        assertThat(values).containsExactly(0, 1, 1, 1, 4, 5);
        assertThat(tensor.select(1).select(1).shape()).isEmpty();
    }

    @Test
    void selectOutOfRangeIsRejected() {
        Tensor tensor = Tensor.zeros(DType.FLOAT32, 3, 2);
        for (long index : new long[] {-1, 3}) {
            assertThatThrownBy(() -> tensor.select(index))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("select(): index " + index + " out of range for tensor of size [3, 2] at dimension 0");
        }
        assertThatThrownBy(() -> Tensor.zeros(DType.FLOAT32).select(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void copyFromCopiesAllElements(DType dtype) throws IOException {
        Tensor source = Tensor.zeros(dtype, 5);
        for (int i = 0; i < 5; i++) {
            Init.constant(source.select(i), i + 1);
        }
        Tensor target = Tensor.zeros(dtype, 5);

        assertThat(target.copyFrom(source)).isSameAs(target);

        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        source.writeTo(expected);
        ByteArrayOutputStream copied = new ByteArrayOutputStream();
        target.writeTo(copied);
        assertThat(copied.toByteArray()).isEqualTo(expected.toByteArray());
        Init.zeros(source);
        assertThat(target)
                .hasToString((dtype == DType.INT64 ? "tensor([1, 2, 3, 4, 5]" : "tensor([1.0, 2.0, 3.0, 4.0, 5.0]")
                        + ", shape=(5,), dtype=" + dtype.torchName() + ")");
    }

    @Test
    void longTensorsAreCopiedFromEndToEnd() {
        float[] source = Init.uniform(Tensor.zeros(DType.FLOAT32, 54_321), 0, 1, Generator.manualSeed(3))
                .toFloatArray();
        FloatBuffer target = ByteBuffer.allocateDirect(4 * 54_321).asFloatBuffer();

        Tensor copied = Tensor.of(target, 54_321).copyFrom(Tensor.of(source, 54_321));

        assertThat(copied.toFloatArray()).isEqualTo(source);
    }

    @Test
    void copyFromAnotherTypeOrShapeIsRejected() {
        Tensor target = Tensor.zeros(DType.FLOAT32, 2, 3);
        assertThatThrownBy(() -> target.copyFrom(Tensor.zeros(DType.FLOAT32, 3, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot copy FLOAT32 of shape [3, 2] into FLOAT32 of shape [2, 3]");
        assertThatThrownBy(() -> target.copyFrom(Tensor.zeros(DType.FLOAT64, 2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot copy FLOAT64 of shape [2, 3] into FLOAT32 of shape [2, 3]");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void copyOfATensorWithElementsInCommonHasTheValuesFromBefore(boolean forward) {
        int length = 20_000;
        for (FloatBuffer memory : List.of(
                FloatBuffer.allocate(length + 1),
                ByteBuffer.allocateDirect((length + 1) * Float.BYTES).asFloatBuffer())) {
            for (int i = 0; i <= length; i++) {
                memory.put(i, i);
            }
            int from = forward ? 0 : 1;
            Tensor source = Tensor.of(memory.slice(from, length), length);
            float[] before = source.toFloatArray();
            Tensor target = Tensor.of(memory.slice(1 - from, length), length);

            target.copyFrom(source);

            assertThat(target.toFloatArray()).isEqualTo(before);
        }
    }

    @Test
    void tensorsOverlapWhereTheyHaveElementsOfOneArrayInCommon() {
        float[] array = new float[10];
        Tensor whole = Tensor.of(array, 10);
        Tensor first = part(array, 0, 4);
        Tensor middle = part(array, 3, 4);
        Tensor last = part(array, 7, 3);

        assertThat(first.mayOverlap(middle)).isTrue();
        assertThat(middle.mayOverlap(first)).isTrue();
        assertThat(whole.mayOverlap(last)).isTrue();
        assertThat(last.mayOverlap(whole)).isTrue();
        assertThat(middle.mayOverlap(last)).isFalse();
        assertThat(last.mayOverlap(middle)).isFalse();
        assertThat(first.mayOverlap(last)).isFalse();
        assertThat(whole.mayOverlap(Tensor.of(new float[10], 10))).isFalse();
    }

    @Test
    void memoryOutsideOfArraysMayOverlapAnyOther() {
        Tensor direct = Tensor.of(ByteBuffer.allocateDirect(16).asFloatBuffer(), 4);
        Tensor other = Tensor.of(ByteBuffer.allocateDirect(16).asFloatBuffer(), 4);

        assertThat(direct.mayOverlap(other)).isTrue();
        assertThat(direct.mayOverlap(Tensor.of(new float[4], 4))).isFalse();
        assertThat(Tensor.of(new float[4], 4).mayOverlap(direct)).isFalse();
    }

    private static Tensor part(float[] array, int from, int length) {
        return Tensor.of(FloatBuffer.wrap(array, from, length).slice(), length);
    }
}

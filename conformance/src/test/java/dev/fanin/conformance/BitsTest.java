package dev.fanin.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: {@code torch.tensor(0x3555, dtype=torch.int16).view(torch.float16).double()} and the like. */
class BitsTest {
    @ParameterizedTest
    @CsvSource({
        "float16, 0000, 0.0",
        "float16, 8000, -0.0",
        "float16, 0001, 5.960464477539063e-08",
        "float16, 83ff, -6.097555160522461e-05",
        "float16, 0400, 6.103515625e-05",
        "float16, 3555, 0.333251953125",
        "float16, 7bff, 65504.0",
        "float16, fc00, -Infinity",
        "bfloat16, 3eab, 0.333984375",
        "bfloat16, c000, -2.0",
        "float32, 3eaaaaab, 0.3333333432674408",
        "float32, bf800000, -1.0",
        "float64, 3fd5555555555555, 0.3333333333333333",
        "float64, 8000000000000000, -0.0",
    })
    void numberEqualsPyTorch(String dtype, String bits, double expected) {
        assertThat(Bits.number(dtype, bits).doubleValue()).isEqualTo(expected);
    }

    @Test
    void int64IsSigned() {
        assertThat(Bits.number("int64", "ffffffffffffffff")).isEqualTo(-1L);
    }

    @Test
    void unknownTypeIsRejected() {
        assertThatThrownBy(() -> Bits.number("float8", "00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown dtype float8");
    }
}

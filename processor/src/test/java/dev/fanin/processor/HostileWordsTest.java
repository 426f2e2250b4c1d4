package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A string of the user's never becomes code, whatever generated code it stands in. */
class HostileWordsTest {
    /** As they stand in a source. */
    private static final List<String> WORDS = List.of(
            "\\u2028int x;",
            "\\u2029",
            "\\u0085",
            "\\f",
            "\\013",
            "\\r\\n",
            "\\\"",
            "\\\\",
            "\\\\u002a\\\\u002f",
            "*/",
            "$L$T",
            "\\ud83d",
            "\\ud83d\\ude00",
            "\\0",
            "\\177",
            "\\u00e9\\\\\\u00e9");

    @Test
    void aKeyMayHoldAnyCharacter() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < WORDS.size(); i++) {
            fields.append("@StateDictKey(\"k")
                    .append(i)
                    .append(WORDS.get(i))
                    .append("\") @PReLU Layer a")
                    .append(i)
                    .append(";\n");
        }
        List<String> keys = List.of(
                "\u2028int x;",
                "\u2029",
                "\u0085",
                "\f",
                "\013",
                "\r\n",
                "\"",
                "\\",
                "\\u002a\\u002f",
                "*/",
                "$L$T",
                "\ud83d",
                "\ud83d\ude00",
                "\0",
                "\177",
                "\u00e9\\\u00e9");

        CompiledModel model =
                TestCompiler.javac().model("class Net { " + fields + "}").reset(1);

        List<String> expected = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            expected.add("k" + i + keys.get(i) + ".weight");
        }
        assertThat(model.stateDict().keySet()).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({"k,''", "k.,''", "k\",''", "k,class dev {}", "k.,class dev {}", "k\",class dev {}"})
    void aKeyMayBeLong(String part, String beside) {
        String key = part.repeat(15_000) + "k";

        CompiledModel model = TestCompiler.javac()
                .model("class Net { @StateDictKey(\"" + key.replace("\"", "\\\"") + "\") @PReLU Layer a; } " + beside)
                .reset(1);

        assertThat(model.stateDict().keySet()).containsExactly(key + ".weight");
    }
}

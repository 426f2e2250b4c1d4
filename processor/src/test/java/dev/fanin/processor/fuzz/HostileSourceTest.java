package dev.fanin.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanin.processor.fuzz.HostileSource.File;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each variant of a source has what the others have, but for what is marked. */
class HostileSourceTest {
    private static HostileSource source(String text) {
        return new HostileSource(1, "a", List.of(new File("a/Net.java", text)), List.of());
    }

    @Test
    void wordsAreReplacedEachByAnother() {
        HostileSource source = source("(" + HostileSource.word("\"\\\"\"") + ", " + HostileSource.word("\"b\"") + ")");

        assertThat(source.hasHostileWords()).isTrue();
        assertThat(source.asWritten().get(0).text()).isEqualTo("(\"\\\"\", \"b\")");
        assertThat(source.withHarmlessWords().get(0).text()).isEqualTo("(\"harmless0\", \"harmless1\")");
    }

    @Test
    void whatDamageHasBroughtIntoAWordIsNotReplaced() {
        String word = HostileSource.word("\"b\"");
        HostileSource source = source("(" + word.replace("\"b\"", "\"b\")") + " Layer fc;");

        assertThat(source.hasHostileWords()).isFalse();
        assertThat(source.asWritten().get(0).text()).isEqualTo("(\"b\") Layer fc;");
        assertThat(source.withHarmlessWords()).isEqualTo(source.asWritten());
    }
}

package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanin.processor.DiagnosticsPage.Entry;
import dev.fanin.processor.diagnostics.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code docs/diagnostics.md} says of each message what the processor does.
 *
 * <p>{@code ./mvnw -pl runtime,processor test -Dtest=DiagnosticsPageTest -Dfanin.docs.update=true
 * -Dsurefire.failIfNoSpecifiedTests=false} writes the index, the entries that are missing, and what the compiler prints now.
 */
class DiagnosticsPageTest {
    private static final Path FILE = Path.of("..", "docs", "diagnostics.md");

    private static final int WORDS_OF_A_CAUSE = 12;

    /** An example would have thousands of lines. */
    private static final Set<Message> LONG = EnumSet.of(Message.TOO_MANY_FIELDS, Message.TOO_MANY_INITIALIZERS);

    @BeforeAll
    static void update() throws IOException {
        if (Boolean.getBoolean("fanin.docs.update")) {
            Files.writeString(FILE, page().completed().text());
        }
    }

    private static DiagnosticsPage page() throws IOException {
        return DiagnosticsPage.parse(Files.readString(FILE));
    }

    static List<Entry> entries() throws IOException {
        return page().entries();
    }

    @Test
    void eachMessageHasAnEntryInTheOrderOfTheMessages() throws IOException {
        assertThat(entries())
                .extracting(Entry::id)
                .containsExactlyElementsOf(
                        Stream.of(Message.values()).map(Message::id).toList());
    }

    @Test
    void theIndexHasEveryMessage() throws IOException {
        assertThat(page().head()).isEqualTo(page().indexed().head());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theExampleHasTheMistakeAndTheEntrySaysWhatJavacPrints(Entry entry) {
        assertThat(entry.text()).isEqualTo(entry.completed().text());
        assertThat(entry.mend()).doesNotStartWith("(");
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theCauseExplainsMoreThanTheMessage(Entry entry) {
        assertThat(entry.cause().split("\\s+")).hasSizeGreaterThan(WORDS_OF_A_CAUSE);
        assertThat(entry.printed()).doesNotContain(entry.cause());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void onlyWhatNoShortSourceCausesHasNoExample(Entry entry) {
        boolean fromSource = Stream.concat(DiagnosticsTest.NOT_FROM_SOURCE.stream(), LONG.stream())
                .noneMatch(message -> message.id().equals(entry.id()));

        assertThat(entry.example().isEmpty()).isNotEqualTo(fromSource);
    }
}

package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanin.processor.diagnostics.Message;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake is reported where it stands, all at once, with nothing beside it. */
class DiagnosticsTest {
    /**
     * Reported when the compiler's file system or the processor itself fails, {@link ProcessorFailureTest}, or for what a class file holds or another
     * processor generates,
     * {@link OwnLayersTest}.
     */
    static final Set<Message> NOT_FROM_SOURCE =
            EnumSet.of(Message.LAYER_COMPILED, Message.LAYER_TOO_LATE, Message.WRITING_FAILED, Message.INTERNAL_ERROR);

    static Stream<DiagnosticCase> cases() {
        return Stream.of(
                        ClassMistakes.CASES,
                        FieldMistakes.CASES,
                        HolderMistakes.CASES,
                        AdapterMistakes.CASES,
                        NameMistakes.CASES,
                        SizeMistakes.CASES,
                        RuleMistakes.CASES,
                        ArgumentMistakes.CASES,
                        InitializerMistakes.CASES,
                        BesideMistakes.CASES,
                        OwnLayerMistakes.CASES)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void javacReportsExactlyTheMarkedErrors(DiagnosticCase mistakes) {
        Compilation compilation = TestCompiler.javac().compile(mistakes.sourcesWithCaller());

        assertThat(compilation.errors().stream().map(ReportedError::of))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(mistakes.expectedOfJavac());
    }

    @Tag("eclipse")
    @ParameterizedTest
    @MethodSource("cases")
    void eclipseReportsExactlyTheMarkedErrors(DiagnosticCase mistakes) {
        Compilation compilation = TestCompiler.eclipse().compile(mistakes.sourcesWithCaller());

        assertThat(compilation.errors().stream().map(ReportedError::of))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(mistakes.expectedOfEclipse());
    }

    @Test
    void everyMessageHasACase() {
        List<String> texts = cases().flatMap(mistakes -> mistakes.expectedOfJavac().stream())
                .map(ReportedError::message)
                .toList();

        assertThat(Arrays.stream(Message.values())
                        .filter(message -> !NOT_FROM_SOURCE.contains(message))
                        .filter(message -> texts.stream().noneMatch(text -> text.startsWith("[" + message.id() + "]"))))
                .isEmpty();
    }
}

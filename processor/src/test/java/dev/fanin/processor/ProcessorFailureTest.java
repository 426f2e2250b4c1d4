package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What is not the user's mistake is an error at the class all the same, never an exception in the compiler. */
@OnEachCompiler
class ProcessorFailureTest {
    private static final String NET = """
            package a;
            class Net {
                @dev.fanin.nn.Linear(inFeatures = 3, outFeatures = 2) dev.fanin.Layer fc;
            }
            """;

    @Parameter
    private TestCompiler compiler;

    @Test
    void aFileThatCannotBeWrittenIsAnErrorAtTheClass() {
        Compilation compilation = compileWithFailure(() -> {
            throw new IOException("No space left on device");
        });

        assertThat(compilation.errors()).singleElement().satisfies(error -> {
            ReportedError reported = ReportedError.of(error);
            assertThat(reported.file()).isEqualTo("Net.java");
            assertThat(reported.line()).isEqualTo(2);
            assertThat(reported.message())
                    .isEqualTo(
                            "[FaninWritingFailed] The generated class a.NetInit cannot be written: java.io.IOException: No space"
                                    + " left on device.\nCheck the output folder of the compiler.");
        });
    }

    @Test
    void anUnexpectedExceptionIsAnErrorAtTheClassWithItsTrace() {
        Compilation compilation = compileWithFailure(() -> {
            throw new IllegalStateException("of the filer");
        });

        assertThat(compilation.errors()).singleElement().satisfies(error -> {
            ReportedError reported = ReportedError.of(error);
            assertThat(reported.line()).isEqualTo(2);
            assertThat(reported.message())
                    .startsWith(
                            "[FaninInternalError] Fanin failed on a.Net, which is a mistake in Fanin, not in your code: ")
                    .endsWith("\nPlease report it with this trace and the class.")
                    .contains("java.lang.IllegalStateException: of the filer", "ModelProcessor.write");
        });
    }

    private Compilation compileWithFailure(Failure failure) {
        return compiler.withFiler(filer -> new FailingFiler(filer, failure)).compile(NET);
    }

    private static final class FailingFiler extends ForwardingFiler {
        private final Failure failure;

        FailingFiler(Filer filer, Failure failure) {
            super(filer);
            this.failure = failure;
        }

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... originatingElements) throws IOException {
            return failure.happen();
        }
    }

    /** What a filer does instead of creating a file. */
    @FunctionalInterface
    private interface Failure {
        JavaFileObject happen() throws IOException;
    }
}

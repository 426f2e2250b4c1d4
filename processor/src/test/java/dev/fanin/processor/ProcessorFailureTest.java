package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What is not the user's mistake is an error at the class all the same, never an exception in the compiler. */
class ProcessorFailureTest {
    private static final String NET = """
            package a;
            final class Net {
                @dev.fanin.nn.Linear(inFeatures = 3, outFeatures = 2) dev.fanin.Layer fc;
            }
            """;

    @Test
    void aFileThatCannotBeWrittenIsAnErrorAtTheClass() {
        Compilation compilation = compilerThatFailsToCreateFiles(new IOException("No space left on device"))
                .compile(NET);

        assertThat(compilation.errors().stream().map(ReportedError::of))
                .containsExactly(new ReportedError(
                        "Net.java",
                        2,
                        7,
                        "[FaninWritingFailed] The generated class a.NetInit cannot be written: java.io.IOException: No space"
                                + " left on device.\nCheck the output folder of the compiler."));
    }

    @Test
    void anUnexpectedExceptionIsAnErrorAtTheClassWithItsTrace() {
        Compilation compilation = compilerThatFailsToCreateFiles(new IllegalStateException("of the file manager"))
                .compile(NET);

        assertThat(compilation.errors()).singleElement().satisfies(error -> {
            ReportedError reported = ReportedError.of(error);
            assertThat(reported.line()).isEqualTo(2);
            assertThat(reported.message())
                    .startsWith(
                            "[FaninInternalError] Fanin failed on a.Net, which is a mistake in Fanin, not in your code: ")
                    .endsWith("\nPlease report it with this trace and the class.")
                    .contains("java.lang.IllegalStateException: of the file manager", "FaninProcessor.write");
        });
    }

    private static TestCompiler compilerThatFailsToCreateFiles(Exception failure) {
        return new TestCompiler(
                withFileManager(manager -> new FailingFileManager(manager, failure)), List.of(), List.of());
    }

    /** A javac that sees its files through another manager. */
    private static JavaCompiler withFileManager(UnaryOperator<JavaFileManager> wrapping) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        return (JavaCompiler) Proxy.newProxyInstance(
                ProcessorFailureTest.class.getClassLoader(),
                new Class<?>[] {JavaCompiler.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getTask")) {
                        arguments[1] = wrapping.apply((JavaFileManager) arguments[1]);
                    }
                    return method.invoke(javac, arguments);
                });
    }

    private static final class FailingFileManager extends ForwardingJavaFileManager<JavaFileManager> {
        private final Exception failure;

        FailingFileManager(JavaFileManager manager, Exception failure) {
            super(manager);
            this.failure = failure;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) throws IOException {
            throw fail();
        }

        /** Overrides what newer compilers call; JDK 17 does not have it. */
        public JavaFileObject getJavaFileForOutputForOriginatingFiles(
                Location location, String className, JavaFileObject.Kind kind, FileObject... originatingFiles)
                throws IOException {
            throw fail();
        }

        private RuntimeException fail() throws IOException {
            if (failure instanceof IOException io) {
                throw io;
            }
            return (RuntimeException) failure;
        }
    }
}

package dev.fanin.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles sources in memory with Fanin's processor.
 *
 * @param compiler javac, or something that wraps it
 * @param others processors beside Fanin's, which run before it
 * @param options of the compiler
 */
record TestCompiler(JavaCompiler compiler, List<Processor> others, List<String> options) {
    /** What every user's build may ask for: a warning in generated code is an error. */
    static final String[] STRICT = {"-Xlint:all", "-Werror"};

    static TestCompiler javac(String... options) {
        return new TestCompiler(ToolProvider.getSystemJavaCompiler(), List.of(), List.of(options));
    }

    TestCompiler with(Processor... processors) {
        return new TestCompiler(compiler, List.of(processors), options);
    }

    Compilation compile(String... sources) {
        return compile(Stream.of(sources).map(SourceText::new).toList());
    }

    Compilation compile(List<SourceText> sources) {
        List<Processor> processors = new ArrayList<>(others);
        processors.add(new FaninProcessor());
        JavaFileObject[] files = sources.stream().map(SourceText::file).toArray(JavaFileObject[]::new);
        return Compiler.compiler(compiler)
                .withProcessors(processors)
                .withOptions(options)
                .compile(Arrays.asList(files));
    }
}

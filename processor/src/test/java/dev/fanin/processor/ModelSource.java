package dev.fanin.processor;

/** A model's source without the package's declaration and the imports. */
final class ModelSource {
    private static final String HEAD = "package a; import dev.fanin.*; import dev.fanin.init.*; import dev.fanin.nn.*;"
            + " import java.nio.*; import java.util.*;\n";

    private ModelSource() {}

    /** A model of the class {@code Net} of the source, compiled. */
    static CompiledModel compile(String source) {
        return CompiledModel.of("Net", TestCompiler.javac().compile(HEAD + source));
    }
}

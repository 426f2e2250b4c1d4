package dev.fanin.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Sources with mistakes, whose comments say which errors are expected where ({@link ReportedError}).
 *
 * @param name what is wrong
 * @param sources the files; the first one declares the model
 */
record DiagnosticCase(String name, List<SourceText> sources) {
    static final String IMPORTS =
            "import dev.fanin.*; import dev.fanin.definition.*; import dev.fanin.init.*; import dev.fanin.nn.*; import java.util.*;\n";

    /** A case of files that are complete. */
    static DiagnosticCase files(String name, String... sources) {
        return new DiagnosticCase(name, Stream.of(sources).map(SourceText::new).toList());
    }

    /** A case of one file in package {@code a}, without the package's declaration and the imports. */
    static DiagnosticCase of(String name, String source) {
        return files(name, "package a; " + IMPORTS + source);
    }

    /** A case of one field in {@code class Net}. */
    static DiagnosticCase field(String name, String field) {
        return of(name, "class Net {\n" + field + "}\n");
    }

    /**
     * The sources, and code that uses the generated class, which must not add "cannot find symbol". Sources that name a generated class
     * themselves stay as they are.
     */
    List<SourceText> sourcesWithCaller() {
        SourceText model = sources.get(0);
        if (model.text().contains("Init")) {
            return sources;
        }
        String generated = model.simpleName() + "Init";
        String caller = (model.packageName().isEmpty() ? "" : "package " + model.packageName() + "; ") + IMPORTS
                + "class Caller { static Summary call(" + model.simpleName() + " model, Generator generator) {\n"
                + generated + ".resetParameters(model, generator);\n"
                + generated + ".apply(model, (name, layer) -> {});\n"
                + "Map<String, Tensor> tensors = " + generated + ".stateDict(model);\n"
                + "return " + generated + ".summary(model); } }\n";
        List<SourceText> all = new ArrayList<>(sources);
        all.add(new SourceText(caller));
        return all;
    }

    List<ReportedError> expectedOfJavac() {
        return expected(ReportedError::expectedOfJavac);
    }

    List<ReportedError> expectedOfEclipse() {
        return expected(ReportedError::expectedOfEclipse);
    }

    private List<ReportedError> expected(Function<SourceText, List<ReportedError>> ofSource) {
        return sources.stream().map(ofSource).flatMap(List::stream).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}

package dev.fanin.processor;

import dev.fanin.processor.diagnostics.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * An error at a place in a source file.
 *
 * <p>In a test's source a comment shows where it is expected. The caret stands below the place, and the message's name follows. The
 * text is in the next lines of comment, and the hint, which the compiler prints in a line of its own, after an arrow:
 *
 * <pre>{@code
 * @Linear(inFeatures = -3, outFeatures = 2) Layer fc;
 * //                   ^ SIZE_NOT_POSITIVE
 * // inFeatures must be greater than 0, but is -3.
 * // -> Give the layer's real size.
 * }</pre>
 *
 * <p>The caret is javac's; Eclipse's compiler reports the error at the {@link EclipsePlace} for it. An error that only one compiler
 * reports in this place is announced with the compiler's name, as in {@code javac SIZE_NOT_POSITIVE}, and one of a compiler's own with
 * its code and without a text: {@code javac compiler.err.cant.resolve}, {@code eclipse UndefinedType}.
 *
 * @param message the text, or the code of an error of the compiler's own
 */
record ReportedError(String file, long line, long column, String message) {
    private static final Pattern MARKER = Pattern.compile("\\s*//\\s*(\\^) (?:(javac|eclipse) )?([\\w.]+)");
    private static final String HINT = "-> ";
    private static final Pattern COMMENT = Pattern.compile("\\s*// (.*)");

    static ReportedError of(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String file = source == null ? "" : source.getName().replaceFirst(".*/", "");
        // javac indents every line of a message but the first.
        String message = diagnostic.getMessage(Locale.ROOT).replaceAll("\n *", "\n");
        return new ReportedError(
                file,
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                message.startsWith("[Fanin") ? message : code(diagnostic));
    }

    private static String code(Diagnostic<?> diagnostic) {
        return diagnostic.getCode().matches("\\d+") ? EclipseProblems.name(diagnostic.getCode()) : diagnostic.getCode();
    }

    private static boolean isFanins(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }

    /** The errors of javac that the comments of a source announce. */
    static List<ReportedError> expectedOfJavac(SourceText source) {
        return expected(source, "javac", (line, column) -> column);
    }

    /** The errors of Eclipse's compiler that the comments of a source announce. */
    static List<ReportedError> expectedOfEclipse(SourceText source) {
        return expected(source, "eclipse", EclipsePlace::column);
    }

    private static List<ReportedError> expected(
            SourceText source, String compiler, BiFunction<String, Integer, Integer> place) {
        List<ReportedError> expected = new ArrayList<>();
        List<String> lines = source.text().lines().toList();
        int codeLine = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher marker = MARKER.matcher(lines.get(i));
            if (marker.matches()) {
                String file = source.simpleName() + ".java";
                String name = marker.group(3);
                String text = isFanins(name) ? "[" + Message.valueOf(name).id() + "]" + textFrom(lines, i + 1) : name;
                int column = marker.start(1) + 1;
                if (marker.group(2) == null) {
                    column = place.apply(lines.get(codeLine - 1), column);
                } else if (!marker.group(2).equals(compiler)) {
                    continue;
                }
                expected.add(new ReportedError(file, codeLine, column, text));
            } else if (!COMMENT.matcher(lines.get(i)).matches()) {
                codeLine = i + 1;
            }
        }
        return expected;
    }

    private static String textFrom(List<String> lines, int start) {
        StringBuilder text = new StringBuilder();
        for (String line : lines.subList(start, lines.size())) {
            Matcher comment = COMMENT.matcher(line);
            if (MARKER.matcher(line).matches() || !comment.matches()) {
                break;
            }
            String part = comment.group(1).strip();
            boolean isHint = part.startsWith(HINT);
            text.append(isHint ? '\n' : ' ').append(isHint ? part.substring(HINT.length()) : part);
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}

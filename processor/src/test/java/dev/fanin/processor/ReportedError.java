package dev.fanin.processor;

import dev.fanin.processor.diagnostics.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * <p>An error of javac's own is announced by its code, such as {@code compiler.err.cant.resolve}, without a text.
 *
 * @param message the text, or the code of an error of javac's own
 */
record ReportedError(String file, long line, long column, String message) {
    private static final Pattern MARKER = Pattern.compile("\\s*//\\s*(\\^) ([\\w.]+)");
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
                message.startsWith("[Fanin") ? message : diagnostic.getCode());
    }

    private static boolean isFanins(String markerName) {
        return markerName.equals(markerName.toUpperCase(Locale.ROOT));
    }

    /** The errors that the comments of a source announce. */
    static List<ReportedError> expectedBy(SourceText source) {
        List<ReportedError> expected = new ArrayList<>();
        List<String> lines = source.text().lines().toList();
        int codeLine = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher marker = MARKER.matcher(lines.get(i));
            if (marker.matches()) {
                String name = marker.group(2);
                String text = isFanins(name) ? "[" + Message.valueOf(name).id() + "]" + textFrom(lines, i + 1) : name;
                expected.add(new ReportedError(source.simpleName() + ".java", codeLine, marker.start(1) + 1, text));
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

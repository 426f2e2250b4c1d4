package dev.fanin.processor.checking;

import dev.fanin.nn.Padding;
import dev.fanin.processor.catalogue.Size;
import dev.fanin.processor.model.AnnotationUse;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Annotation values as the user wrote them. */
public final class SourceText {
    private static final int MOST_NAMES = 20;

    private SourceText() {}

    /** Such as {@code Conv2d(inChannels = 1, outChannels = 6, kernelSize = 5)}: the arguments that are not the default. */
    public static String of(AnnotationUse use) {
        return use.arguments().entrySet().stream()
                .filter(argument -> argument.getValue().explicit())
                .map(argument ->
                        argument.getKey() + " = " + of(argument.getValue().value()))
                .collect(Collectors.joining(", ", use.kind() + "(", ")"));
    }

    /** Such as {@code (6, 1, 5, 5)}. */
    public static String ofShape(List<Size> shape) {
        return shape.stream().map(Size::java).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A name as it is; quoted if it is none. */
    static String ofName(String text) {
        return text.matches("\\w+") ? text : quoted(text);
    }

    /** Such as {@code weight, bias}, or {@code none}; the first of many. */
    public static String ofNames(Collection<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        int more = names.size() - MOST_NAMES;
        String listed = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return more > 0 ? listed + " and " + more + " more" : listed;
    }

    public static String of(Object value) {
        if (value instanceof List<?> list) {
            return list.size() == 1
                    ? of(list.get(0))
                    : list.stream().map(SourceText::of).collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof AnnotationUse nested) {
            return "@" + of(nested);
        }
        if (value instanceof String word) {
            return quoted(word);
        }
        if (value.equals((long) Padding.SAME)) {
            return "Padding.SAME";
        }
        return value.equals((long) Padding.VALID) ? "Padding.VALID" : value.toString();
    }

    /** The literal of a string, on one line whatever the string holds. */
    private static String quoted(String word) {
        return word.chars().mapToObj(SourceText::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    /** Never as a Unicode escape: it would mean the character itself, even in a comment. */
    private static String escaped(int c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '"' -> "\\\"";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            // Not as an escape either: they end a line for many tools.
            case '\u2028', '\u2029' -> String.format(Locale.ROOT, "<U+%04X>", c);
            default -> Character.isISOControl(c) ? String.format(Locale.ROOT, "\\%03o", c) : String.valueOf((char) c);
        };
    }
}

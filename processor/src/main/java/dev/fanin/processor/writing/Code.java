package dev.fanin.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * Java source whose types JavaPoet names and imports, and whose text is written as it stands.
 *
 * <p>JavaPoet goes through each piece of a {@link CodeBlock} twice and looks for line breaks in it, so that one of few pieces, such as
 * this class makes, is written in a fraction of the time.
 */
final class Code {
    private static final String STEP = "    ";

    private final StringBuilder format = new StringBuilder();
    private final List<TypeName> types = new ArrayList<>();
    private String indentation = "";
    private int length;

    /**
     * Source of several parts.
     *
     * @param parts text, types, and other source
     */
    static Code of(Object... parts) {
        return new Code().add(parts);
    }

    /**
     * Adds parts where the source ends.
     *
     * @param parts text, types, and other source
     */
    Code add(Object... parts) {
        for (Object part : parts) {
            if (part instanceof TypeName type) {
                format.append("$T");
                types.add(type);
                length += lengthOf(type);
            } else if (part instanceof Code other) {
                format.append(other.format);
                types.addAll(other.types);
                length += other.length;
            } else {
                String text = part.toString();
                format.append(text.indexOf('$') < 0 ? text : text.replace("$", "$$"));
                length += text.length();
            }
        }
        return this;
    }

    private static int lengthOf(TypeName type) {
        return type instanceof ClassName name
                ? String.join(".", name.simpleNames()).length()
                : type.toString().length();
    }

    /**
     * Adds a line. Where the parts have line breaks, the lines after the first are those of a statement that goes on.
     *
     * @param parts text, types, and other source
     */
    Code line(Object... parts) {
        int start = format.append(indentation).length();
        add(parts);
        String continued = "\n" + indentation + STEP + STEP;
        for (int end = format.indexOf("\n", start); end >= 0; end = format.indexOf("\n", end + 1)) {
            format.replace(end, end + 1, continued);
        }
        format.append('\n');
        return this;
    }

    /** Adds a line that begins a block. */
    Code open(Object... parts) {
        line(parts);
        indentation += STEP;
        return this;
    }

    /** Adds a line that ends a block. */
    Code close(String text) {
        indentation = indentation.substring(STEP.length());
        return line(text);
    }

    boolean isEmpty() {
        return format.isEmpty();
    }

    /** How many letters it has with the types' simple names. */
    int length() {
        return length;
    }

    CodeBlock block() {
        return CodeBlock.of(format.toString(), types.toArray());
    }
}

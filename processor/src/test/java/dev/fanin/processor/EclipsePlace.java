package dev.fanin.processor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Eclipse's compiler reports what javac reports at some place of a line.
 *
 * <p>They agree on fields and on annotations, nested ones too. Of a class Eclipse underlines the name, and javac the keyword before it. Of a member
 * of an annotation Eclipse underlines the whole member from its name on, and javac the value; where the name is left out, Eclipse
 * begins with the value's first letter, and javac with the dot of {@code DType.INT64}. An element of an array has no place of its own
 * in Eclipse, which underlines the annotation.
 */
final class EclipsePlace {
    private static final Pattern CLASS = Pattern.compile("(?:class|interface|enum|record) +");
    private static final Pattern ELEMENT = Pattern.compile("@\\w+\\((?:[^@]*= *)?\\{[^}]*$");
    private static final Pattern MEMBER = Pattern.compile("\\b(\\w+) = [^,(){}@]*$");
    private static final Pattern QUALIFIER = Pattern.compile("\\w+$");

    private EclipsePlace() {}

    /** The column, counted from 1. */
    static int column(String line, int javacColumn) {
        int start = javacColumn - 1;
        if (line.charAt(start) == '@') {
            return javacColumn;
        }
        Matcher keyword = CLASS.matcher(line).region(start, line.length());
        if (keyword.lookingAt()) {
            return keyword.end() + 1;
        }
        String before = line.substring(0, start);
        Matcher element = ELEMENT.matcher(before);
        if (element.find()) {
            return element.start() + 1;
        }
        Matcher member = MEMBER.matcher(before);
        if (member.find()) {
            return member.start(1) + 1;
        }
        Matcher qualifier = QUALIFIER.matcher(before);
        return qualifier.find() ? qualifier.start() + 1 : javacColumn;
    }
}

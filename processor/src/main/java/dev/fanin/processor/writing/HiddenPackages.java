package dev.fanin.processor.writing;

import dev.fanin.processor.model.ModelClass;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Packages that a class of their name hides from generated code. An import finds them all the same, so this matters only where a name
 * cannot be imported.
 */
public final class HiddenPackages {
    // Possessive: a pattern that may go back calls itself for each letter of a long string.
    private static final Pattern NO_CODE =
            Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|\"(?:\\\\.|[^\"\\\\])*+\"|\\b(?:import|package) [^;]*;");
    private static final Pattern QUALIFIED =
            Pattern.compile("(?<![\\w$.])(?<!import )(dev|java)\\.[a-z.]+\\.?[A-Z]\\w*");
    private static final Pattern ANNOTATION = Pattern.compile("(?m)^ *@(?:dev|java)\\.[^)]*\\)\\n");

    private HiddenPackages() {}

    /** The class that hides a package which a model's generated source names; null if none does. */
    public static @Nullable String hidingClass(ModelClass model, String source) {
        List<String> hidden = model.environment().hiddenPackages();
        if (hidden.isEmpty()) {
            return null;
        }
        Matcher names = QUALIFIED.matcher(NO_CODE.matcher(source).replaceAll(""));
        while (names.find()) {
            if (hidden.contains(names.group(1))) {
                String packageName = model.type().packageName();
                return packageName.isEmpty() ? names.group(1) : packageName + "." + names.group(1);
            }
        }
        return null;
    }

    /** Source with {@code Object} in the place of types in such packages, and null in that of an exception. */
    static String without(String source) {
        return QUALIFIED
                .matcher(ANNOTATION.matcher(source).replaceAll(""))
                .replaceAll("Object")
                .replaceAll("new Object.*", "null;");
    }
}

package dev.fanin.processor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Packages that a class of their name hides from generated code. An import finds them all the same, so this matters only where a name
 * cannot be imported.
 *
 * @param model the package of the generated class
 */
record HiddenPackages(Elements elements, PackageElement model) {
    private static final Pattern NO_CODE =
            Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|\"(?:\\\\.|[^\"\\\\])*\"|\\b(?:import|package) [^;]*;");
    private static final Pattern QUALIFIED =
            Pattern.compile("(?<![\\w$.])(?<!import )(dev|java)\\.[a-z.]+\\.?[A-Z]\\w*");
    private static final Pattern ANNOTATION = Pattern.compile("(?m)^ *@(?:dev|java)\\..*\\n");

    /** The class that hides a package which some source names; null if none does. */
    @Nullable
    String hiding(String source) {
        Matcher names = QUALIFIED.matcher(NO_CODE.matcher(source).replaceAll(""));
        while (names.find()) {
            String prefix = model.isUnnamed() ? "" : model.getQualifiedName() + ".";
            if (elements.getTypeElement(prefix + names.group(1)) != null) {
                return prefix + names.group(1);
            }
        }
        return null;
    }

    /** Source with {@code Object} in the place of types in such packages. */
    static String without(String source) {
        return QUALIFIED.matcher(ANNOTATION.matcher(source).replaceAll("")).replaceAll("Object");
    }
}

package dev.fanin.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Source code of one file in a test, which knows what it declares. */
record SourceText(String text) {
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum) (\\w+)");

    /** Empty for the unnamed package. */
    String packageName() {
        Matcher matcher = PACKAGE.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The name of the first type that the file declares, or of a package's file. */
    String simpleName() {
        Matcher matcher = TYPE.matcher(Pattern.compile("//.*").matcher(text).replaceAll(""));
        if (matcher.find()) {
            return matcher.group(1);
        }
        if (packageName().isEmpty()) {
            throw new IllegalArgumentException("no type and no package in:\n" + text);
        }
        return "package-info";
    }

    String qualifiedName() {
        return packageName().isEmpty() ? simpleName() : packageName() + "." + simpleName();
    }

    /** Writes the file into the folder of its package below a root. */
    Path write(Path root) throws IOException {
        Path file = root.resolve(qualifiedName().replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}

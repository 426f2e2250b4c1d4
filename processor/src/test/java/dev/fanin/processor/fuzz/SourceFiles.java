package dev.fanin.processor.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of one source, and how they name types. */
final class SourceFiles {
    private static final String STARS =
            "import dev.fanin.*;\nimport dev.fanin.nn.*;\nimport dev.fanin.init.*;\nimport java.util.*;\nimport java.nio.*;\nimport dev.fanin.definition.*;\n";

    /** How types of other packages are named. */
    private enum Style {
        STAR_IMPORTS,
        SINGLE_IMPORTS,
        QUALIFIED
    }

    private final Choices choices;
    private final String packageName;
    private final Style style;
    private final Set<String> declared = new LinkedHashSet<>();
    private final Set<String> imports = new LinkedHashSet<>();
    private final List<HostileSource.File> files = new ArrayList<>();
    private final List<String> models = new ArrayList<>();

    SourceFiles(Choices choices, String packageName) {
        this.choices = choices;
        this.packageName = packageName;
        this.style = choices.of(Style.STAR_IMPORTS, Style.SINGLE_IMPORTS, Style.SINGLE_IMPORTS, Style.QUALIFIED);
    }

    /** Notes that a type of the source has a name. */
    void declare(String simpleName) {
        declared.add(simpleName);
    }

    /** Declares a type under a name, or one like it where the source has that already. */
    String newName(String wanted) {
        String name = wanted;
        while (declares(name)) {
            name += choices.of("1", "X", "_");
        }
        declare(name);
        return name;
    }

    boolean declares(String simpleName) {
        return declared.contains(simpleName);
    }

    /** How the source names a type of another package. */
    String nameOf(String qualifiedName) {
        if (style == Style.QUALIFIED) {
            return qualifiedName;
        }
        String name = qualifiedName.replaceFirst("^([a-z]+\\.)+", "");
        String outermost = name.replaceFirst("\\..*", "");
        if (declared.contains(outermost)) {
            return qualifiedName;
        }
        if (style == Style.SINGLE_IMPORTS) {
            imports.add(qualifiedName.substring(0, qualifiedName.length() - name.length()) + outermost);
        }
        return name;
    }

    /**
     * Adds a file with one type.
     *
     * @param model the type's name where a run may create it, or null
     */
    void add(String simpleName, String text, @Nullable String model) {
        StringBuilder head = new StringBuilder("package " + packageName + ";\n");
        if (style == Style.STAR_IMPORTS) {
            head.append(STARS);
        }
        imports.stream()
                .sorted()
                .forEach(name -> head.append("import ").append(name).append(";\n"));
        imports.clear();
        addFile(packageName, simpleName, head + text);
        if (model != null) {
            models.add(packageName + "." + model);
        }
    }

    /** Adds a file as it is. */
    void addFile(String inPackage, String name, String text) {
        files.add(new HostileSource.File(inPackage.replace('.', '/') + "/" + name + ".java", text));
    }

    String packageName() {
        return packageName;
    }

    List<HostileSource.File> files() {
        return files;
    }

    List<String> models() {
        return models;
    }
}

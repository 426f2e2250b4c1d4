package dev.fanin.processor.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Generates a source from a seed. */
final class Sources {
    private Sources() {}

    static HostileSource generate(long seed) {
        Choices choices = new Choices(seed);
        String packageName = Names.packageRoot(choices) + "f" + Long.toUnsignedString(seed, Character.MAX_RADIX);
        SourceFiles files = new SourceFiles(choices, packageName);
        int kind = choices.between(1, 100);
        if (kind <= 2) {
            deeplyNested(choices, files);
        } else if (kind <= 3) {
            wide(choices, files);
        } else {
            models(choices, files, choices.of(0, 0, 0, 0, 10, 40));
        }
        List<HostileSource.File> text = files.files();
        if (choices.chance(30)) {
            Collections.reverse(text);
        }
        if (choices.chance(15)) {
            text = new ArrayList<>(text);
            text.replaceAll(file -> new HostileSource.File(file.path(), HostileSource.withoutUses(file.text())));
            int damaged = choices.between(0, text.size() - 1);
            HostileSource.File file = text.get(damaged);
            text.set(damaged, new HostileSource.File(file.path(), damaged(file.text(), choices)));
        }
        return new HostileSource(seed, packageName, List.copyOf(text), files.models());
    }

    /** Damages what follows the declaration of the package. */
    private static String damaged(String text, Choices choices) {
        int start = text.indexOf('\n') + 1;
        return text.substring(0, start) + Damage.to(text.substring(start), choices);
    }

    private static void models(Choices choices, SourceFiles files, int absurd) {
        if (choices.chance(15)) {
            decoys(choices, files);
        }
        OwnLayers ownLayers = new OwnLayers(choices, files, absurd);
        int own = choices.chance(20) ? choices.between(1, 2) : 0;
        for (int i = 0; i < own; i++) {
            String name = files.newName(Names.type(choices));
            files.add(name, ownLayers.declaration(choices.of("", "public "), name), null);
        }
        AdapterClasses adapters = choices.chance(15) ? new AdapterClasses(choices, files, absurd) : null;
        if (adapters != null) {
            adapters.add();
        }
        Models models = new Models(choices, files, ownLayers, adapters, absurd);
        List<String> superclasses = new ArrayList<>();
        int count = choices.of(1, 1, 2, 3);
        for (int i = 0; i < count; i++) {
            superclasses.add(models.add(superclasses));
        }
        if (choices.chance(adapters == null ? 4 : 40)) {
            String annotation = new Annotations(choices, name -> name, absurd).simpleLayer();
            String ofPackage = adapters == null ? "@Deprecated" : adapters.annotationOfPackage();
            files.addFile(
                    files.packageName(),
                    "package-info",
                    (choices.chance(absurd) ? annotation : ofPackage) + " package " + files.packageName() + ";\n");
        }
        if (choices.chance(8)) {
            otherPackage(choices, files, superclasses.get(0));
        }
    }

    /** Types that hide the usual ones, in the source's own package. */
    private static void decoys(Choices choices, SourceFiles files) {
        int count = choices.between(1, 3);
        for (int i = 0; i < count; i++) {
            String name = Names.type(choices);
            if (files.declares(name)) {
                continue;
            }
            files.declare(name);
            files.add(name, choices.of("class ", "public class ", "interface ", "enum ") + name + " {}\n", null);
        }
    }

    /** A model in another package that extends one of the source's, under the same name. */
    private static void otherPackage(Choices choices, SourceFiles files, String name) {
        String packageName = files.packageName() + choices.of(".model", ".sub", "." + name);
        files.addFile(
                packageName,
                name,
                "package " + packageName + ";\npublic class " + name + " extends " + files.packageName() + "." + name
                        + " { @dev.fanin.nn.Linear(inFeatures = 4, outFeatures = 4) dev.fanin.Layer own; }\n");
    }

    private static void deeplyNested(Choices choices, SourceFiles files) {
        int depth = choices.of(10, 50, 150);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append(choices.of("static ", "", "static ").repeat(i == 0 ? 0 : 1))
                    .append("class C")
                    .append(i)
                    .append(i % 7 == 3 ? "<T>" : "")
                    .append(" {\n");
            if (choices.chance(20) || i == depth - 1) {
                text.append(" @dev.fanin.nn.Linear(inFeatures = 2, outFeatures = 2) dev.fanin.Layer fc;\n");
            }
        }
        String list = "java.util.List<".repeat(depth);
        text.append(" @dev.fanin.nn.Linear(inFeatures = 2, outFeatures = 2) ")
                .append(list)
                .append("dev.fanin.Layer")
                .append(">".repeat(depth))
                .append(" nested;\n");
        files.add("C0", text + "}".repeat(depth) + "\n", null);
    }

    private static void wide(Choices choices, SourceFiles files) {
        int width = choices.of(60, 120, 250);
        Annotations annotations = new Annotations(choices, files::nameOf, 0);
        String layer = files.nameOf("dev.fanin.Layer");
        StringBuilder text = new StringBuilder("class Wide {\n");
        for (int i = 0; i < width; i++) {
            text.append(annotations.simpleLayer())
                    .append(' ')
                    .append(layer)
                    .append(" f")
                    .append(i)
                    .append(";\n");
        }
        files.add("Wide", text + "}\n", "Wide");
    }
}

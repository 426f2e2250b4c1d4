package dev.fanin.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Types of a library that knows nothing of Fanin, and classes for {@code @Adapters} that adapt them, or only look as if. */
final class AdapterClasses {
    private static final List<String> MEMBERS =
            List.of("weight", "bias", "runningMean", "runningVar", "weightIhL0", "weightHhL0", "inProjWeight");

    private final Choices choices;
    private final SourceFiles files;
    private final int absurd;

    /** The library's types by the names that this source gives them. */
    private final String held;

    private final String special;
    private final String box;
    private final String dense;
    private final List<String> names = new ArrayList<>();

    AdapterClasses(Choices choices, SourceFiles files, int absurd) {
        this.choices = choices;
        this.files = files;
        this.absurd = absurd;
        this.held = files.newName("Nd");
        this.special = files.newName("SpecialNd");
        this.box = files.newName("Box");
        this.dense = files.newName("DenseImpl");
    }

    /** Adds the library, and one class or more with adapters. */
    void add() {
        String visibility = choices.of("", "public ");
        String bound = choices.of("", "", " extends " + held, " extends java.lang.Comparable<A>");
        StringBuilder members = new StringBuilder();
        for (String member : MEMBERS) {
            members.append(choices.of(held, held, special)).append(' ').append(member);
            members.append(choices.of(";", ";", " = new " + special + "();")).append(' ');
        }
        files.add(held, visibility + "class " + held + " { float[] data = new float[4]; }\n", null);
        files.add(
                special,
                visibility + "class " + special + " extends " + held + " implements "
                        + files.nameOf("java.lang.Runnable") + " { public void run() {} }\n",
                null);
        files.add(
                box,
                visibility + "class " + box + "<A" + bound + "> { A weight; A bias; class Inner { A weight; } }\n",
                null);
        files.add(dense, visibility + "class " + dense + " { " + members + "}\n", null);
        int count = choices.of(1, 1, 2);
        for (int i = 0; i < count; i++) {
            String name = files.newName(Names.type(choices));
            if (isUnreachable(name)) {
                name = files.newName("Adapting");
            }
            files.add(name, declaration(name), null);
            names.add(name);
        }
    }

    /** Where variables of generated code hide both the class and its package: a limit that docs/builds.md states. */
    private boolean isUnreachable(String name) {
        String root = files.packageName().replaceFirst("\\..*", "");
        return Names.VARIABLES.contains(root) && Names.VARIABLES.contains(name);
    }

    /** The annotation that names the classes, on a type. */
    String annotation() {
        return annotation(files.nameOf("dev.fanin.nn.Adapters"));
    }

    /** The annotation on a package, in a file without imports. */
    String annotationOfPackage() {
        return annotation("dev.fanin.nn.Adapters");
    }

    private String annotation(String annotation) {
        String all = choices.of(names) + ".class";
        if (choices.chance(absurd)) {
            all = choices.of(
                    "",
                    "{}",
                    "Missing.class",
                    "int.class",
                    "void.class",
                    "java.lang.String.class",
                    held + "[].class",
                    "{" + all + ", " + all + "}",
                    "null",
                    "{Missing.class, " + all + "}",
                    "value = " + all + ", other = 1",
                    box + ".Inner.class",
                    held + ".class");
        } else if (choices.chance(40)) {
            List<String> literals = names.stream().map(name -> name + ".class").toList();
            all = "{" + String.join(", ", literals) + "}";
        }
        return "@" + annotation + "(" + all + ")";
    }

    /** A type that needs an adapter. */
    String holder() {
        String list = files.nameOf("java.util.List");
        String type = choices.chance(absurd)
                ? choices.of(
                        box,
                        box + "<?>",
                        box + "<" + held + ">",
                        box + "<" + special + ">.Inner",
                        held + "[][]",
                        list + "<? extends " + held + ">",
                        list + "<" + box + "<" + held + ">>",
                        files.nameOf("java.lang.Object"),
                        files.nameOf("java.lang.Runnable"),
                        "int[]",
                        "T")
                : choices.of(dense, dense, held, special);
        return choices.chance(80) || type.equals("T") ? type : choices.of(type + "[]", list + "<" + type + ">");
    }

    private String declaration(String name) {
        String other = names.isEmpty() ? "" : choices.of(names);
        boolean inherits = !other.isEmpty() && choices.chance(20);
        String head = choices.chance(absurd)
                ? choices.of(
                        "interface " + name,
                        "class " + name + "<T>",
                        "abstract class " + name,
                        "record " + name + "(int a)",
                        "@interface " + name)
                : choices.of("final class ", "class ", "public class ") + name + (inherits ? " extends " + other : "");
        StringBuilder text = new StringBuilder(head).append(" {\n");
        text.append(sound());
        int more = choices.between(0, 4);
        for (int i = 0; i < more; i++) {
            text.append(choices.chance(Math.max(absurd, 5)) ? hostile() : sound());
        }
        return text.append("}\n").toString();
    }

    private String view() {
        String tensor = tensor();
        return choices.of(
                tensor + ".of(new float[32], 8, 4)",
                tensor + ".of(new float[4], 4)",
                tensor + ".of(new double[16], 4, 4)",
                "null");
    }

    private String methodName() {
        return choices.chance(60) ? choices.of("tensor", "adapt", "of") : Names.field(choices);
    }

    private String tensor() {
        return files.nameOf("dev.fanin.Tensor");
    }

    private String layer() {
        return files.nameOf("dev.fanin.Layer");
    }

    private String sound() {
        String tensor = tensor();
        String head = "  " + choices.of("static ", "static ", "public static ", "static final ");
        String name = methodName();
        return choices.from(
                () -> head + tensor + " " + name + "(" + held + " held) { return " + view() + "; }\n",
                () -> head + tensor + " " + name + "(" + special + " held) { return " + view() + "; }\n",
                () -> head + layer() + " " + name + "(" + dense + " held) { return null; }\n",
                () -> head + "<T extends " + held + "> " + tensor + " " + name + "(T held) { return " + view()
                        + "; }\n");
    }

    private String hostile() {
        String modifiers = choices.of("static ", "static ", "static ", "", "private static ", "@Deprecated static ");
        String generics = choices.of(
                "",
                "",
                "<T> ",
                "<T extends " + held + " & " + files.nameOf("java.lang.Runnable") + "> ",
                "<T, U extends T> ",
                "<T extends " + files.nameOf("java.lang.Comparable") + "<T>> ",
                "<X extends " + files.nameOf("java.lang.Exception") + "> ");
        String tensor = tensor();
        String layer = layer();
        String result = choices.of(
                tensor,
                tensor,
                tensor,
                layer,
                layer,
                "void",
                files.nameOf("java.lang.Object"),
                "float[]",
                tensor + "[]",
                "T",
                "Missing");
        String parameters = choices.of(
                held + " held",
                special + " held",
                files.nameOf("java.lang.Runnable") + " held",
                files.nameOf("java.lang.Object") + " held",
                dense + " held",
                "T held",
                "U held",
                "T[] held",
                box + "<T> held",
                box + "<? extends T> held",
                box + "<?> held",
                box + " held",
                box + "<" + held + ">.Inner held",
                held + "... held",
                held + "[] held",
                "int held",
                "",
                held + " a, " + held + " b",
                "Missing held",
                files.nameOf("java.util.Map") + "<T, U> held",
                layer + " held",
                tensor + " held");
        String thrown = choices.chance(15)
                ? " throws "
                        + choices.of(
                                files.nameOf("java.io.IOException"),
                                files.nameOf("java.lang.IllegalStateException"),
                                "X",
                                "Missing")
                : "";
        return "  " + modifiers + generics + result + " " + methodName() + "(" + parameters + ")" + thrown
                + choices.of(" { return null; }\n", " { return null; }\n", " { }\n", ";\n");
    }
}

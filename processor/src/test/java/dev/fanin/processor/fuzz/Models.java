package dev.fanin.processor.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random classes with layers. */
final class Models {
    private final Choices choices;
    private final SourceFiles files;
    private final Annotations annotations;
    private final Holders holders;
    private final OwnLayers ownLayers;
    private final @Nullable AdapterClasses adapters;
    private final int absurd;

    /**
     * Classes of one source.
     *
     * @param ownLayers the layers of the user's own that the source has
     * @param adapters what it has for {@code @Adapters}, or null
     */
    Models(Choices choices, SourceFiles files, OwnLayers ownLayers, @Nullable AdapterClasses adapters, int absurd) {
        this.choices = choices;
        this.files = files;
        this.ownLayers = ownLayers;
        this.adapters = adapters;
        this.absurd = absurd;
        this.annotations = new Annotations(choices, files::nameOf, absurd);
        this.holders = new Holders(choices, files::nameOf);
    }

    /** A class, and the types that it needs, into one file; its name. */
    String add(List<String> superclasses) {
        String name = newName();
        String text = type(name, choices.of("", "", "public ", "final ", "abstract ", "strictfp "), superclasses, 0);
        files.add(name, text, choices.chance(70) && !text.contains("abstract ") ? name : null);
        return name;
    }

    private String newName() {
        return files.newName(Names.type(choices));
    }

    /** The text of a type with layers. */
    private String type(String name, String modifiers, List<String> superclasses, int depth) {
        if (choices.chance(7)) {
            return record(name, modifiers);
        }
        String kind = choices.chance(absurd == 0 ? 100 : 90) ? "class" : choices.of("interface", "enum", "@interface");
        if (kind.equals("enum")) {
            return enumeration(name);
        }
        String parameters = choices.chance(12)
                ? choices.from(
                        () -> "<T>",
                        () -> "<T extends " + files.nameOf("dev.fanin.Layer") + ">",
                        () -> "<T, U extends T>",
                        () -> "<T extends " + files.nameOf("java.lang.Object") + " & "
                                + files.nameOf("java.lang.Runnable") + ">",
                        () -> "<T extends " + files.nameOf("java.lang.Comparable") + "<T>>")
                : "";
        String superclass = "";
        if (kind.equals("class") && choices.chance(25)) {
            superclass = " extends "
                    + (superclasses.isEmpty() || choices.chance(absurd)
                            ? choices.of(
                                    files.nameOf("java.lang.Thread"),
                                    absurd == 0 ? files.nameOf("java.lang.Object") : "Missing",
                                    absurd == 0 ? files.nameOf("java.util.ArrayList") + "<int[]>" : name)
                            : choices.of(superclasses));
        }
        StringBuilder text = new StringBuilder();
        if (choices.chance(4)) {
            text.append(annotations.annotation("dev.fanin.nn.DataType")).append(' ');
        }
        if (choices.chance(4)) {
            text.append('@')
                    .append(files.nameOf("java.lang.Deprecated"))
                    .append(choices.of(" ", "(forRemoval = true) "));
        }
        if (adapters != null && choices.chance(depth == 0 ? 60 : 15)) {
            text.append(adapters.annotation()).append(' ');
        }
        text.append(kind.equals("class") ? modifiers : "")
                .append(kind)
                .append(' ')
                .append(name)
                .append(parameters)
                .append(superclass)
                .append(" {\n");
        boolean hasOwnLayer = choices.chance(5);
        String ownLayer = hasOwnLayer
                ? ownLayers.declaration(choices.of("", "static ", "public ", absurd == 0 ? "" : "private "), newName())
                : "";
        boolean isFirst = choices.chance(50);
        text.append(isFirst ? ownLayer : "");
        addMembers(text, name, kind.equals("class"), depth, superclasses);
        text.append(isFirst ? "" : ownLayer);
        if (hasOwnLayer) {
            ownLayers.forgetLast();
        }
        return text.append("}\n").toString();
    }

    private void addMembers(StringBuilder text, String name, boolean isClass, int depth, List<String> superclasses) {
        List<String> ints = isClass ? intMembers(text) : List.of();
        List<String> holderNames = new ArrayList<>();
        if (isClass && choices.chance(45)) {
            String holder = newName();
            holderNames.add(holder);
            boolean isGeneric = choices.chance(25);
            String modifiers =
                    choices.of("static", "static", "static", "", absurd == 0 ? "" : "private static", "public static");
            text.append("  ")
                    .append(isGeneric ? holders.generic(modifiers, holder) : holders.declaration(modifiers, holder))
                    .append('\n');
            if (isGeneric) {
                holderNames.set(0, holder + choices.of("<float[]>", "<double[]>", "", "<?>", "<? extends float[]>"));
            }
        }
        List<String> parts = new ArrayList<>(superclasses);
        if (isClass && depth < 3 && choices.chance(25)) {
            String nested = newName();
            String modifiers = absurd == 0
                    ? choices.of("static ", "", "protected static ", "public ", "final ")
                    : choices.of("static ", "private static ", "private ");
            parts.add(nested);
            text.append(type(nested, modifiers, superclasses, depth + 1));
        }
        if (choices.chance(10) && isClass) {
            parts.add(name);
        }
        Set<String> fields = new LinkedHashSet<>(ints);
        int count = choices.chance(4) ? choices.between(20, 60) : choices.between(1, 5);
        List<String> earlier = new ArrayList<>();
        boolean hasLayers = false;
        for (int i = 0; i < count; i++) {
            String field = Names.field(choices);
            while (!fields.add(field) && !choices.chance(1)) {
                field += choices.of("2", "B", "_");
            }
            String declaration = field(field, ints, holderNames, parts, earlier);
            hasLayers |= declaration.contains("@") && !ownLayers.isNoLayer(declaration);
            text.append("  ").append(declaration).append('\n');
            earlier.add(field);
        }
        String generated = name + "Init";
        boolean isHidden = fields.contains(generated)
                || Stream.of("class ", "record ", "enum ", "interface ")
                        .anyMatch(kind -> text.indexOf(kind + generated) >= 0);
        if (isClass && hasLayers && !isHidden && choices.chance(30)) {
            text.append(HostileSource.use(
                            depth > 0
                                    ? ""
                                    : "  void initializeByFanin() { " + generated + ".resetParameters(this, null); "
                                            + generated + ".summary(this); }"))
                    .append('\n');
        }
        if (choices.chance(absurd / 6)) {
            text.append(misplaced()).append('\n');
        }
    }

    private List<String> intMembers(StringBuilder text) {
        List<String> ints = new ArrayList<>();
        if (choices.chance(30)) {
            text.append("  int planes = ")
                    .append(choices.of("4", "8", "1", "0", "-1", "7"))
                    .append(";\n");
            ints.add("planes");
        }
        if (choices.chance(15)) {
            text.append("  int getWidth() { return ")
                    .append(choices.of("4", "8", "0", "-5"))
                    .append("; }\n");
            ints.add(choices.of("width", "getWidth"));
        }
        if (choices.chance(10)) {
            text.append("  static final int N = 4;\n");
            ints.add("N");
        }
        if (choices.chance(5)) {
            text.append("  private int hidden = 4; long wide = 3; int[] many; static int shared() { return 8; }\n");
            ints.addAll(List.of("hidden", "wide", "many", "shared"));
        }
        return ints;
    }

    private String field(
            String name, List<String> ints, List<String> holderNames, List<String> parts, List<String> earlier) {
        String modifiers = choices.chance(75) || (absurd == 0 && choices.chance(80))
                ? ""
                : choices.of("public ", "protected ", "final ", "volatile ", "transient ", "private ", "static ");
        if (!parts.isEmpty() && choices.chance(20)) {
            return submodule(name, modifiers, choices.of(parts));
        }
        StringBuilder text = new StringBuilder();
        if (choices.chance(15)) {
            String key = choices.chance(absurd) ? Words.malformed(choices) : Words.hostile(choices);
            // Generated code does not repeat a key that is the field's own name, but any other in its place.
            boolean isName = key.equals("\"" + name + "\"");
            text.append('@')
                    .append(files.nameOf("dev.fanin.nn.StateDictKey"))
                    .append('(')
                    .append(isName ? key : HostileSource.word(key))
                    .append(") ");
        }
        String layer = layer(ints);
        if (absurd == 0 || choices.chance(97)) {
            text.append(layer).append(' ');
        }
        if (choices.chance(4)) {
            text.append(annotations.wrapper()).append(' ');
        }
        int initializers = choices.chance(absurd == 0 ? 5 : 15) ? choices.between(1, 3) : 0;
        for (int i = 0; i < initializers; i++) {
            text.append(annotations.initializer()).append(' ');
        }
        if (choices.chance(5)) {
            text.append(annotations.annotation("dev.fanin.nn.DataType")).append(' ');
        }
        if (choices.chance(5) && (absurd > 0 || !earlier.isEmpty())) {
            String target = earlier.isEmpty() || choices.chance(20)
                    ? absurd == 0 ? "\"x\"" : Words.hostile(choices)
                    : "\"" + choices.of(earlier) + ".weight\"";
            text.append('@')
                    .append(files.nameOf("dev.fanin.nn.TiedTo"))
                    .append('(')
                    .append(target)
                    .append(") ");
        }
        if (choices.chance(absurd / 10)) {
            text.append(annotations.layer()).append(' ');
        }
        if (choices.chance(3)) {
            text.append('@').append(files.nameOf("java.lang.Deprecated")).append(' ');
        }
        String type = holder(holderNames);
        text.append(modifiers).append(type).append(' ').append(name);
        boolean isFinal = modifiers.equals("final ");
        text.append(isFinal || (choices.chance(20) && type.endsWith("[]")) ? value(type) : "")
                .append(';');
        return text + accessors(name, type, modifiers);
    }

    private String layer(List<String> ints) {
        if (!ownLayers.isEmpty() && choices.chance(40)) {
            return ownLayers.use(ints);
        }
        if (choices.chance(15)) {
            return annotations.layerWithSizes(ints);
        }
        return choices.chance(50) ? annotations.simpleLayer() : annotations.layer();
    }

    private static String value(String type) {
        return type.endsWith("[]") ? " = {}" : " = null";
    }

    private String accessors(String name, String type, String modifiers) {
        if (!modifiers.equals("private ") || choices.chance(20)) {
            return "";
        }
        String capitalized = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
        String getter = choices.of(name, "get" + capitalized);
        String thrown = choices.chance(10) ? " throws " + files.nameOf("java.io.IOException") : "";
        String text = " " + type + " " + getter + "()" + thrown + " { return " + name + "; }";
        return choices.chance(50) ? text : text + " void set" + capitalized + "(" + type + " v) { " + name + " = v; }";
    }

    private String submodule(String name, String modifiers, String part) {
        String list = files.nameOf("java.util.List");
        String type = absurd == 0 || choices.chance(85)
                ? choices.of(part, part, part, part + "[]", list + "<" + part + ">", list + "<? extends " + part + ">")
                : choices.of(
                        files.nameOf("dev.fanin.Resettable"),
                        "int",
                        "T",
                        files.nameOf("java.lang.Object"),
                        "Missing",
                        list,
                        part + "[][]",
                        files.nameOf("dev.fanin.Layer"));
        String value = modifiers.equals("final ") ? value(type) : "";
        return "@" + files.nameOf("dev.fanin.nn.Submodule") + " " + modifiers + type + " " + name + value + ";";
    }

    private String holder(List<String> own) {
        String layer = files.nameOf("dev.fanin.Layer");
        String list = files.nameOf("java.util.List");
        if (adapters != null && choices.chance(35)) {
            return adapters.holder();
        }
        int kind = choices.between(1, 100);
        if (absurd == 0 && kind > 60) {
            return choices.of(layer, layer, layer + "[]", list + "<" + layer + ">");
        }
        if (kind <= 55 || (kind <= 75 && own.isEmpty())) {
            return layer;
        }
        if (kind <= 75) {
            String holder = choices.of(own);
            return choices.of(holder, holder, holder, holder + "[]", list + "<" + holder + ">");
        }
        if (kind <= 85) {
            return choices.of(layer + "[]", list + "<" + layer + ">");
        }
        if (kind <= 90) {
            return holders.tensor();
        }
        return choices.of(
                "T",
                "T[]",
                "int",
                "float",
                "float[][]",
                layer + "[][]",
                "Missing",
                "Missing<" + layer + ">",
                list + "<? extends " + layer + ">",
                list + "<?>",
                list,
                list + "<" + list + "<" + layer + ">>",
                list + "<float[]>",
                files.nameOf("java.util.ArrayList") + "<" + layer + ">",
                files.nameOf("java.util.Map") + "<" + layer + ", " + layer + ">",
                files.nameOf("java.lang.Object"),
                files.nameOf("java.lang.String"),
                files.nameOf("java.lang.Thread.State"),
                "var",
                "void",
                "int[]",
                files.nameOf("java.lang.Override"),
                files.nameOf("dev.fanin.Tensor") + "[]",
                layer + "<" + layer + ">",
                "dev.fanin.",
                "float[]".repeat(1) + "[]".repeat(100),
                list + "<? super " + layer + ">");
    }

    private String record(String name, String modifiers) {
        int count = choices.between(0, 4);
        Set<String> components = new LinkedHashSet<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String component = Names.field(choices);
            if (components.add(component)) {
                texts.add(annotations.simpleLayer() + " "
                        + choices.of(
                                files.nameOf("dev.fanin.Layer"),
                                "float[]",
                                files.nameOf("dev.fanin.Layer") + "[]",
                                files.nameOf("dev.fanin.Layer") + "...")
                        + " " + component);
            }
        }
        String parameters = choices.chance(15) ? "<T>" : "";
        return modifiers.replace("abstract ", "") + "record " + name + parameters
                + texts.stream().collect(Collectors.joining(", ", "(", ") {}\n"));
    }

    private String enumeration(String name) {
        return "enum " + name + " { " + (choices.chance(20) ? annotations.simpleLayer() + " " : "") + "A, B { "
                + annotations.simpleLayer() + " " + files.nameOf("dev.fanin.Layer") + " inner; }; "
                + annotations.simpleLayer() + " " + files.nameOf("dev.fanin.Layer") + " fc; }\n";
    }

    /** An annotation where none may be. */
    private String misplaced() {
        String annotation = choices.from(
                annotations::simpleLayer,
                annotations::wrapper,
                annotations::initializer,
                () -> annotations.annotation("dev.fanin.nn.Sizes"),
                () -> "@" + files.nameOf("dev.fanin.nn.Submodule"),
                () -> ownLayers.isEmpty() ? annotations.layer() : ownLayers.use(List.of()));
        String layer = files.nameOf("dev.fanin.Layer");
        return choices.of(
                annotation + " " + layer + " method() { return null; }",
                "void method(" + annotation + " " + layer + " parameter) {}",
                "void method() { " + annotation + " " + layer + " local; }",
                "void method() { class Local { " + annotation + " " + layer + " inner; } }",
                layer + " a = new " + layer + "() { " + annotation + " " + layer + " inner; };",
                annotation + " class Annotated {}",
                files.nameOf("java.util.List") + "<" + annotation + " " + layer + "> use;",
                "<" + annotation + " P> void generic() {}",
                annotation + " interface I { " + annotation + " " + layer + " CONSTANT = null; }",
                annotation + " { }",
                annotation);
    }
}

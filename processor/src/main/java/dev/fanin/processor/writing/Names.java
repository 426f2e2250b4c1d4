package dev.fanin.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.fanin.processor.model.TypeReference;
import dev.fanin.processor.model.TypeReference.Segment;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** JavaPoet's names for the types of a model. */
final class Names {
    static final ClassName GENERATOR = ClassName.get("dev.fanin", "Generator");
    static final ClassName LAYER_VISITOR = ClassName.get("dev.fanin", "LayerVisitor");
    static final ClassName SUMMARY = ClassName.get("dev.fanin", "Summary");
    static final ClassName TENSOR = ClassName.get("dev.fanin", "Tensor");
    static final ClassName DTYPE = ClassName.get("dev.fanin", "DType");
    static final ClassName MODEL_PLAN = ClassName.get("dev.fanin.plan", "ModelPlan");
    static final ClassName LAYER = ClassName.get("dev.fanin", "Layer");
    static final ClassName LAYER_ASSIGNER = ClassName.get("dev.fanin.plan", "LayerAssigner");
    static final ClassName LAYER_PLAN = ClassName.get("dev.fanin.plan", "LayerPlan");

    private Names() {}

    private static final Map<String, String> PACKAGES = Map.of(
            "FanMode", "dev.fanin",
            "Nonlinearity", "dev.fanin",
            "Formula", "dev.fanin.plan",
            "Math", "java.lang",
            "Double", "java.lang");

    /** Source text in which the types are names that JavaPoet knows. */
    static Code code(String source) {
        Code code = new Code();
        int end = 0;
        for (int dot = source.indexOf('.'); dot >= 0; dot = source.indexOf('.', dot + 1)) {
            int start = dot;
            while (start > end && Character.isJavaIdentifierPart(source.charAt(start - 1))) {
                start--;
            }
            String name = source.substring(start, dot);
            String packageName = PACKAGES.get(name);
            if (packageName != null) {
                code.add(source.substring(end, start), ClassName.get(packageName, name));
                end = dot;
            }
        }
        return code.add(source.substring(end));
    }

    /** The literal of any string; JavaPoet's own breaks the line at characters that end none in Java. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(character -> {
            switch (character) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (character >= ' ' && character < 127) {
                        literal.append((char) character);
                    } else {
                        literal.append(String.format(Locale.ROOT, "\\u%04x", character));
                    }
                }
            }
        });
        return literal.append('"').toString();
    }

    static ClassName of(TypeReference type) {
        List<Segment> nesting = type.nesting();
        ClassName name = ClassName.get(type.packageName(), nesting.get(0).name());
        for (Segment inner : nesting.subList(1, nesting.size())) {
            name = name.nestedClass(inner.name());
        }
        return name;
    }

    /** The type with a wildcard for each type parameter, such as {@code Outer<?>.Inner}. */
    static TypeName withWildcards(TypeReference type) {
        TypeName name = null;
        ClassName raw = null;
        for (Segment segment : type.nesting()) {
            raw = raw == null ? ClassName.get(type.packageName(), segment.name()) : raw.nestedClass(segment.name());
            TypeName[] wildcards =
                    Collections.nCopies(segment.typeParameters(), anything()).toArray(new TypeName[0]);
            if (name instanceof ParameterizedTypeName enclosing) {
                name = enclosing.nestedClass(segment.name(), List.of(wildcards));
            } else {
                name = wildcards.length == 0 ? raw : ParameterizedTypeName.get(raw, wildcards);
            }
        }
        if (name == null) {
            throw new IllegalArgumentException("a type without a name");
        }
        return name;
    }

    private static TypeName anything() {
        return WildcardTypeName.subtypeOf(Object.class);
    }
}

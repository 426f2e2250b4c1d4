package dev.fanin.processor.writing;

import com.palantir.javapoet.ClassName;
import dev.fanin.processor.checking.ResolvedField;
import dev.fanin.processor.checking.ResolvedField.HolderKind;
import dev.fanin.processor.checking.ResolvedField.ResolvedLayer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which class has the method that describes a field. A class file holds 65,535 constants and the method that assigns fields 65,535
 * bytes, so a model with thousands of layers needs several; any other has all methods in its one class.
 */
final class Sections {
    /** More than enough for the constants that a field or tensor was seen to need, each name of its own among them. */
    private static final int CONSTANTS_OF_FIELD = 16;

    private static final int CONSTANTS_OF_TENSOR = 4;
    private static final int CONSTANTS_OF_HELD_TENSOR = 12;

    /** A field takes about 40 bytes of that method. */
    private static final int MOST_FIELDS = 1_000;

    /** Leaves room for what a class has beside its fields. */
    private static final int MOST_CONSTANTS = 50_000;

    private final ClassName generated;
    private final Map<String, Integer> sections = new LinkedHashMap<>();
    private final int count;

    Sections(ClassName generated, List<ResolvedField> fields) {
        this.generated = generated;
        int section = 1;
        int constants = 0;
        int inSection = 0;
        for (ResolvedField field : fields) {
            int more = constantsOf(field);
            if (constants > 0 && (constants + more > MOST_CONSTANTS || inSection == MOST_FIELDS)) {
                section++;
                constants = 0;
                inSection = 0;
            }
            constants += more;
            inSection++;
            sections.put(field.name(), section);
        }
        this.count = section;
    }

    private static int constantsOf(ResolvedField field) {
        if (!(field instanceof ResolvedLayer layer)) {
            return CONSTANTS_OF_FIELD;
        }
        int each = layer.holder() == HolderKind.LAYER ? CONSTANTS_OF_TENSOR : CONSTANTS_OF_HELD_TENSOR;
        return CONSTANTS_OF_FIELD + each * layer.tensors().byPath().size();
    }

    /** The class with a field's method. */
    ClassName classOf(String field) {
        return count == 1 ? generated : generated.nestedClass(simpleName(sections.getOrDefault(field, 1)));
    }

    /** The names of the nested classes, in order; none where all methods are in the generated class itself. */
    List<String> nested() {
        List<String> names = new ArrayList<>();
        for (int section = 1; count > 1 && section <= count; section++) {
            names.add(simpleName(section));
        }
        return names;
    }

    private static String simpleName(int section) {
        return "Section" + section;
    }
}

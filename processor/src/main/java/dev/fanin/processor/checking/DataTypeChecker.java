package dev.fanin.processor.checking;

import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.AnnotationUse;
import dev.fanin.processor.model.Argument;
import dev.fanin.processor.model.EnumConstant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks {@code @DataType}. */
final class DataTypeChecker {
    private DataTypeChecker() {}

    /** The name of the type, or null if it is none for a layer. */
    static @Nullable String check(AnnotationUse use, List<Diagnostic> diagnostics) {
        String name = name(use);
        if (name.equals("INT64")) {
            diagnostics.add(Diagnostic.of(Message.DATA_TYPE, value(use).location(), name));
            return null;
        }
        return name;
    }

    static String name(AnnotationUse use) {
        return ((EnumConstant) value(use).value()).name();
    }

    static Argument value(AnnotationUse use) {
        Argument value = use.arguments().get("value");
        if (value == null) {
            throw new IllegalStateException("@DataType has no value");
        }
        return value;
    }
}

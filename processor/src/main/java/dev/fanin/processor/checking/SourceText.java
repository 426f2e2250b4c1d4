package dev.fanin.processor.checking;

import dev.fanin.nn.Padding;
import dev.fanin.processor.catalogue.Size;
import dev.fanin.processor.model.AnnotationUse;
import java.util.List;
import java.util.stream.Collectors;

/** Annotation values as the user wrote them. */
final class SourceText {
    private SourceText() {}

    /** Such as {@code Conv2d(inChannels = 1, outChannels = 6, kernelSize = 5)}: the arguments that are not the default. */
    static String of(AnnotationUse use) {
        return use.arguments().entrySet().stream()
                .filter(argument -> argument.getValue().explicit())
                .map(argument ->
                        argument.getKey() + " = " + of(argument.getValue().value()))
                .collect(Collectors.joining(", ", use.kind() + "(", ")"));
    }

    /** Such as {@code (6, 1, 5, 5)}. */
    static String ofShape(List<Size> shape) {
        return shape.stream().map(Size::java).collect(Collectors.joining(", ", "(", ")"));
    }

    static String of(Object value) {
        if (value instanceof List<?> list) {
            return list.size() == 1
                    ? of(list.get(0))
                    : list.stream().map(SourceText::of).collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof AnnotationUse nested) {
            return "@" + of(nested);
        }
        if (value instanceof String word) {
            return "\"" + word + "\"";
        }
        if (value.equals((long) Padding.SAME)) {
            return "Padding.SAME";
        }
        return value.equals((long) Padding.VALID) ? "Padding.VALID" : value.toString();
    }
}

package dev.fanin.processor.reading;

import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Lombok adds members to the classes of a round, and makes fields private, while the other processors look at them. On javac it asks
 * for one more round, in which they are complete; into Eclipse's compiler it has been built, and completes them before any round.
 */
public final class Lombok {
    private static final Set<String> ADDING_ACCESSORS = Set.of(
            "lombok.Data",
            "lombok.Getter",
            "lombok.Setter",
            "lombok.Value",
            "lombok.experimental.Delegate",
            "lombok.experimental.FieldDefaults");

    private Lombok() {}

    /** Whether the classes of a round are complete in the next one only. */
    public static boolean isAtWork(RoundEnvironment round, Elements elements) {
        if (!elements.getClass().getName().startsWith("com.sun.tools.javac.")) {
            return false;
        }
        // Most classes are compiled without Lombok, and javac looks for a type in each module anew.
        if (elements.getPackageElement("lombok") == null) {
            return false;
        }
        TypeElement[] annotations = ADDING_ACCESSORS.stream()
                .map(elements::getTypeElement)
                .filter(Objects::nonNull)
                .toArray(TypeElement[]::new);
        return annotations.length > 0
                && !round.getElementsAnnotatedWithAny(annotations).isEmpty();
    }
}

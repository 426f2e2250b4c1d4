package dev.fanin.processor.reading;

import dev.fanin.processor.model.AnnotationUse;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** What Fanin's annotations on one field say. */
final class FieldAnnotations {
    private final VariableElement field;
    private final AnnotationReader reader;
    private final List<AnnotationUse> layers = new ArrayList<>();
    private final List<AnnotationUse> wrappers = new ArrayList<>();
    private final List<AnnotationUse> initializers = new ArrayList<>();
    private final @Nullable AnnotationUse tie;
    private final @Nullable AnnotationUse dataType;
    private boolean wellFormed = true;

    FieldAnnotations(VariableElement field, FaninAnnotations annotations, AnnotationReader reader) {
        this.field = field;
        this.reader = reader;
        for (AnnotationMirror annotation : field.getAnnotationMirrors()) {
            if (annotations.isLayer(annotation)) {
                addLayer(read(annotation));
            } else if (annotations.isWrapper(annotation)) {
                add(wrappers, read(annotation));
            } else if (annotations.isInitializer(annotation)) {
                add(initializers, read(annotation));
            } else if (annotations.isInitializerList(annotation)) {
                List<AnnotationUse> uses = reader.readList(field, annotation);
                wellFormed &= uses != null;
                initializers.addAll(uses == null ? List.of() : uses);
            }
        }
        tie = read(FaninAnnotations.TIED_TO);
        dataType = read(FaninAnnotations.DATA_TYPE);
    }

    private void addLayer(@Nullable AnnotationUse use) {
        if (use != null && layers.stream().anyMatch(other -> other.annotation().equals(use.annotation()))) {
            // The compiler itself reports a layer that is there twice.
            wellFormed = false;
        } else {
            add(layers, use);
        }
    }

    private static void add(List<AnnotationUse> uses, @Nullable AnnotationUse use) {
        if (use != null) {
            uses.add(use);
        }
    }

    private @Nullable AnnotationUse read(AnnotationMirror annotation) {
        AnnotationUse use = reader.read(field, annotation);
        wellFormed &= use != null;
        return use;
    }

    private @Nullable AnnotationUse read(String name) {
        AnnotationMirror annotation = FaninAnnotations.find(field, name);
        return annotation == null ? null : read(annotation);
    }

    List<AnnotationUse> layers() {
        return layers;
    }

    List<AnnotationUse> wrappers() {
        return wrappers;
    }

    List<AnnotationUse> initializers() {
        return initializers;
    }

    @Nullable
    AnnotationUse tie() {
        return tie;
    }

    @Nullable
    AnnotationUse dataType() {
        return dataType;
    }

    /** Whether the compiler accepts all of them. */
    boolean wellFormed() {
        return wellFormed;
    }
}

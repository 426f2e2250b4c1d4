package dev.fanin.processor.reading;

import dev.fanin.nn.Sizes;
import dev.fanin.nn.StateDictKey;
import dev.fanin.nn.Submodule;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The annotations that make a field one of Fanin's. */
public final class FaninAnnotations {
    static final String SUBMODULE = Submodule.class.getName();
    static final String SIZES = Sizes.class.getName();
    static final String STATE_DICT_KEY = StateDictKey.class.getName();

    private final Set<String> layers;
    private final Set<String> all;

    /** Fanin's annotations, given those of the layers. */
    public FaninAnnotations(Set<String> layers) {
        this.layers = layers;
        this.all = new LinkedHashSet<>(layers);
        all.add(SUBMODULE);
        all.add(SIZES);
        all.add(STATE_DICT_KEY);
    }

    /** The qualified names of all of them. */
    public Set<String> all() {
        return all;
    }

    boolean isLayer(AnnotationMirror annotation) {
        return layers.contains(nameOf(annotation));
    }

    /** Whether at least one of them is on an element. */
    boolean areOn(Element element) {
        return element.getAnnotationMirrors().stream().anyMatch(annotation -> all.contains(nameOf(annotation)));
    }

    static @Nullable AnnotationMirror find(Element element, String name) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (nameOf(annotation).equals(name)) {
                return annotation;
            }
        }
        return null;
    }

    static String nameOf(AnnotationMirror annotation) {
        return ((TypeElement) annotation.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }
}

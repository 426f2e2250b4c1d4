package dev.fanin.processor.reading;

import dev.fanin.definition.LayerDefinition;
import dev.fanin.nn.Adapters;
import dev.fanin.nn.DataType;
import dev.fanin.nn.Sizes;
import dev.fanin.nn.StateDictKey;
import dev.fanin.nn.Submodule;
import dev.fanin.nn.TiedTo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The annotations that make a field one of Fanin's. */
public final class FaninAnnotations {
    /** On a class or package, not on a field. */
    public static final String ADAPTERS = Adapters.class.getName();

    static final String SUBMODULE = Submodule.class.getName();
    static final String SIZES = Sizes.class.getName();
    static final String STATE_DICT_KEY = StateDictKey.class.getName();
    static final String TIED_TO = TiedTo.class.getName();
    static final String DATA_TYPE = DataType.class.getName();

    /** Makes a user's annotation a layer. */
    public static final String LAYER_DEFINITION = LayerDefinition.class.getName();

    private final Set<String> layers;
    private final Set<String> wrappers;
    private final Set<String> initializers;
    private final Set<String> all;

    /** Fanin's annotations, given those of the catalogue. */
    public FaninAnnotations(Set<String> layers, Set<String> wrappers, Set<String> initializers) {
        this.layers = layers;
        this.wrappers = wrappers;
        this.initializers = initializers;
        this.all = new LinkedHashSet<>(layers);
        all.addAll(wrappers);
        for (String initializer : initializers) {
            all.add(initializer);
            all.add(initializer + ".List");
        }
        all.addAll(Set.of(ADAPTERS, SUBMODULE, SIZES, STATE_DICT_KEY, TIED_TO, DATA_TYPE));
    }

    /** The qualified names of all of them. */
    public Set<String> all() {
        return all;
    }

    boolean isLayer(AnnotationMirror annotation) {
        return layers.contains(nameOf(annotation)) || isOwnLayer(annotation);
    }

    /** Whether it is a layer of the user's own. */
    static boolean isOwnLayer(AnnotationMirror annotation) {
        return isOwnLayer((TypeElement) annotation.getAnnotationType().asElement());
    }

    /** Whether an annotation is a layer of the user's own. */
    public static boolean isOwnLayer(TypeElement annotation) {
        return find(annotation, LAYER_DEFINITION) != null;
    }

    boolean isWrapper(AnnotationMirror annotation) {
        return wrappers.contains(nameOf(annotation));
    }

    boolean isInitializer(AnnotationMirror annotation) {
        return initializers.contains(nameOf(annotation));
    }

    /** Whether it holds several initializers that repeat one annotation. */
    boolean isInitializerList(AnnotationMirror annotation) {
        String name = nameOf(annotation);
        return name.endsWith(".List") && initializers.contains(name.substring(0, name.length() - ".List".length()));
    }

    /** The annotations on an element that are layers of the user's own. */
    static List<TypeElement> ownLayersOn(Element element) {
        return element.getAnnotationMirrors().stream()
                .filter(FaninAnnotations::isOwnLayer)
                .map(annotation -> (TypeElement) annotation.getAnnotationType().asElement())
                .toList();
    }

    /** Whether at least one of them, or a layer of the user's own, is on an element. */
    boolean areOn(Element element) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(annotation -> all.contains(nameOf(annotation)) || isOwnLayer(annotation));
    }

    /** Whether at least one of them is on a field of a type; layers of the user's own do not count. */
    public boolean areOnFieldsOf(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .flatMap(field -> field.getAnnotationMirrors().stream())
                .anyMatch(annotation -> all.contains(nameOf(annotation)));
    }

    /** The layers of the user's own on the fields of a type. */
    public static Set<TypeElement> ownLayersOnFieldsOf(TypeElement type) {
        Set<TypeElement> layers = new LinkedHashSet<>();
        ElementFilter.fieldsIn(type.getEnclosedElements()).forEach(field -> layers.addAll(ownLayersOn(field)));
        return layers;
    }

    /** Whether an annotation that is not known, perhaps because another processor has yet to generate it, is on a field of a type. */
    public static boolean unknownAreOnFieldsOf(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .flatMap(field -> field.getAnnotationMirrors().stream())
                .anyMatch(annotation -> annotation.getAnnotationType().getKind() == TypeKind.ERROR);
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

package dev.fanin.processor.reading;

import dev.fanin.Layer;
import dev.fanin.Resettable;
import dev.fanin.processor.model.FieldType;
import dev.fanin.processor.model.FieldType.Container;
import dev.fanin.processor.model.FieldType.Element;
import dev.fanin.processor.model.FieldType.LayerElement;
import dev.fanin.processor.model.FieldType.ObjectElement;
import dev.fanin.processor.model.FieldType.OtherElement;
import dev.fanin.processor.model.FieldType.TensorElement;
import dev.fanin.processor.model.ModelClass;
import dev.fanin.processor.model.Storage;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What a field holds: one holder or several, and of which kind. */
final class FieldTypeReader {
    private final Elements elements;
    private final Types types;
    private final Accessibility accessibility;
    private final AdapterScope adapters;
    private final PropertyReader properties;
    private final Hierarchy hierarchy;
    private final Function<TypeElement, ModelClass> read;

    /**
     * A reader for one package.
     *
     * @param use told of each member that generated code may use
     * @param read reads another class with layers
     */
    FieldTypeReader(
            Elements elements,
            Types types,
            Accessibility accessibility,
            Hierarchy hierarchy,
            AdapterScope adapters,
            Consumer<javax.lang.model.element.Element> use,
            Function<TypeElement, ModelClass> read) {
        this.elements = elements;
        this.types = types;
        this.accessibility = accessibility;
        this.adapters = adapters;
        this.properties = new PropertyReader(elements, types, accessibility, hierarchy, adapters, this::read, use);
        this.hierarchy = hierarchy;
        this.read = read;
    }

    PropertyReader properties() {
        return properties;
    }

    FieldType read(TypeMirror type) {
        String name = TypeNames.display(type);
        if (PropertyReader.storageOf(type) == null) {
            if (type instanceof ArrayType array
                    && !array.getComponentType().getKind().isPrimitive()) {
                return fieldType(name, Container.ARRAY, array.getComponentType(), false);
            }
            TypeMirror listed = listElement(type);
            if (listed != null) {
                boolean isWildcard = ((DeclaredType) type)
                        .getTypeArguments().stream().anyMatch(argument -> argument instanceof WildcardType);
                return fieldType(name, Container.LIST, listed, isWildcard);
            }
        }
        return fieldType(name, Container.NONE, type, false);
    }

    private FieldType fieldType(String name, Container container, TypeMirror holder, boolean readOnly) {
        return new FieldType(name, container, element(holder, readOnly), () -> adapters.of(holder));
    }

    private Element element(TypeMirror type, boolean readOnly) {
        Storage storage = PropertyReader.storageOf(type);
        if (storage != null) {
            return new TensorElement(storage);
        }
        TypeMirror bound = hierarchy.existing(type instanceof TypeVariable variable ? variable.getUpperBound() : type);
        if (bound.getKind() != TypeKind.DECLARED) {
            return new OtherElement();
        }
        DeclaredType declared = (DeclaredType) bound;
        TypeElement element = (TypeElement) declared.asElement();
        if (element.getQualifiedName().contentEquals(Layer.class.getName())) {
            return readOnly || type instanceof TypeVariable ? new OtherElement() : new LayerElement();
        }
        TypeElement model = hierarchy.nearestModel(element);
        return new ObjectElement(
                TypeNames.display(type),
                accessibility.canName(element),
                () -> properties.all(declared),
                model == null ? null : TypeNames.reference(model, elements),
                () -> hierarchy.models(model).stream().map(read).toList(),
                model != null && accessibility.canName(model) && accessibility.canNameGenerated(model),
                isA(declared, Resettable.class));
    }

    private @Nullable TypeMirror listElement(TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || !isA(declared, List.class)) {
            return null;
        }
        TypeElement list = elements.getTypeElement(List.class.getName());
        for (ExecutableElement method : ElementFilter.methodsIn(list.getEnclosedElements())) {
            if (method.getSimpleName().contentEquals("get")) {
                TypeMirror member = types.asMemberOf(declared, method);
                TypeMirror element = member instanceof ExecutableType get ? get.getReturnType() : member;
                if (element instanceof WildcardType wildcard) {
                    TypeMirror bound = wildcard.getExtendsBound();
                    return bound == null
                            ? elements.getTypeElement(Object.class.getName()).asType()
                            : bound;
                }
                return element;
            }
        }
        throw new IllegalStateException("java.util.List has no method get");
    }

    private boolean isA(DeclaredType type, Class<?> supertype) {
        TypeElement element = elements.getTypeElement(supertype.getName());
        return element != null && types.isAssignable(types.erasure(type), types.erasure(element.asType()));
    }
}

package dev.fanin.processor.reading;

import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.diagnostics.Location;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.AdapterClass;
import dev.fanin.processor.model.AnnotatedField;
import dev.fanin.processor.model.AnnotationUse;
import dev.fanin.processor.model.Argument;
import dev.fanin.processor.model.AskedMember;
import dev.fanin.processor.model.MethodNames;
import dev.fanin.processor.model.ModelClass;
import dev.fanin.processor.model.ModelClass.Environment;
import dev.fanin.processor.model.Property;
import dev.fanin.processor.model.SizeSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Reads a class with annotated fields.
 *
 * <p>The order of fields is the order of PyTorch's random stream, so it is taken from {@link TypeElement#getEnclosedElements} of a
 * class in source form, the one list that every compiler keeps in the order of declaration.
 */
public final class ModelReader {
    private static final String GENERATED = "javax.annotation.processing.Generated";

    private final Elements elements;
    private final Types types;
    private final FaninAnnotations annotations;
    private final Hierarchy hierarchy;
    private final AnnotationReader annotationReader;
    private final AdaptersReader adapters;
    private final Map<PackageElement, Surroundings> surroundings = new HashMap<>();

    /**
     * A reader for one round of a compilation.
     *
     * @param sources the types whose annotations another processor may yet generate
     */
    public ModelReader(Elements elements, Types types, FaninAnnotations annotations, SourceTypes sources) {
        this.elements = elements;
        this.types = types;
        this.annotations = annotations;
        this.hierarchy = new Hierarchy(annotations, types, sources);
        this.annotationReader = new AnnotationReader(elements);
        this.adapters = new AdaptersReader(elements, types);
    }

    /**
     * The types that the class needs and that do not exist, perhaps because another processor has yet to generate them.
     *
     * @param models the classes whose generated classes need not exist yet, as type arguments
     */
    public List<Diagnostic> missingTypes(TypeElement type, Collection<TypeElement> models) {
        List<Diagnostic> missing = new ArrayList<>(adapters.missing(type));
        addMissingSuperclass(type.asType(), ElementLocation.of(type), missing);
        for (VariableElement field : annotatedFields(type)) {
            Location location = ElementLocation.of(field);
            TypeMirror unknown = missingType(field.asType(), models);
            String where = type.getSimpleName() + "." + field.getSimpleName();
            if (unknown == null) {
                addMissingSuperclass(field.asType(), location, missing);
                addMissingExceptions(type, field, missing);
            } else if (Kotlin.standsForUnknownType(unknown)) {
                missing.add(Diagnostic.of(Message.UNKNOWN_TYPE_IN_KOTLIN, location, where));
            } else {
                missing.add(Diagnostic.of(Message.UNKNOWN_TYPE, location, TypeNames.display(unknown), where));
            }
        }
        return missing;
    }

    /** Whether an annotation that does not exist yet may be a layer: of the class, of a superclass, or of a type that a field holds. */
    public boolean awaitsAnnotations(TypeElement type) {
        return hierarchy.hasUnknownAnnotations(type)
                || annotatedFields(type).stream().anyMatch(field -> awaitsAnnotations(field.asType()));
    }

    private boolean awaitsAnnotations(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return awaitsAnnotations(array.getComponentType());
        }
        return type instanceof DeclaredType declared
                && (hierarchy.hasUnknownAnnotations((TypeElement) declared.asElement())
                        || declared.getTypeArguments().stream().anyMatch(this::awaitsAnnotations));
    }

    /** Of the methods by which generated code may read or write a private field. */
    private static void addMissingExceptions(TypeElement type, VariableElement field, List<Diagnostic> missing) {
        if (!field.getModifiers().contains(Modifier.PRIVATE)) {
            return;
        }
        String name = field.getSimpleName().toString();
        List<String> accessors = new ArrayList<>(MethodNames.getters(name));
        accessors.addAll(MethodNames.setters(name));
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            TypeMirror thrown = MissingTypes.thrownBy(method);
            if (thrown != null && accessors.contains(method.getSimpleName().toString())) {
                String where = type.getSimpleName() + "." + method.getSimpleName();
                missing.add(Diagnostic.of(
                        Message.UNKNOWN_TYPE, ElementLocation.of(field), TypeNames.display(thrown), where));
            }
        }
    }

    private void addMissingSuperclass(TypeMirror type, Location location, List<Diagnostic> missing) {
        if (type instanceof ArrayType array) {
            addMissingSuperclass(array.getComponentType(), location, missing);
        } else if (type instanceof DeclaredType declared) {
            DeclaredType existing = (DeclaredType) hierarchy.existing(declared);
            TypeElement incomplete = hierarchy.withMissingSuperclass((TypeElement) existing.asElement());
            if (incomplete != null) {
                missing.add(Diagnostic.of(
                        Message.UNKNOWN_SUPERCLASS,
                        location,
                        TypeNames.display(incomplete.getSuperclass()),
                        incomplete.getSimpleName()));
            }
            declared.getTypeArguments().forEach(argument -> addMissingSuperclass(argument, location, missing));
        }
    }

    private @Nullable TypeMirror missingType(TypeMirror type, Collection<TypeElement> models) {
        if (type instanceof ArrayType array) {
            return missingType(array.getComponentType(), models);
        }
        if (type instanceof DeclaredType declared) {
            for (TypeMirror argument : declared.getTypeArguments()) {
                TypeMirror missing = missingType(argument, models);
                if (missing != null && !isGenerated(TypeNames.display(missing), models)) {
                    return missing;
                }
            }
        }
        boolean isMissing = hierarchy.existing(type).getKind() == TypeKind.ERROR || Kotlin.standsForUnknownType(type);
        return isMissing ? type : null;
    }

    /** Whether a type is the one that is generated for one of the models. */
    private boolean isGenerated(String name, Collection<TypeElement> models) {
        return models.stream()
                .map(model -> TypeNames.reference(model, elements).generated())
                .anyMatch(type -> name.equals(type.nestedName()) || name.equals(type.qualifiedName()));
    }

    private List<VariableElement> annotatedFields(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(annotations::areOn)
                // A half-typed field may have no name yet, or what the compiler puts in its place.
                .filter(field -> SourceVersion.isIdentifier(field.getSimpleName()))
                .toList();
    }

    /**
     * Which layers a class has, by which two rounds can be compared.
     *
     * @param fields the names of the annotated fields
     * @param superModel the nearest superclass with layers; empty without one
     * @param submodules the classes with layers that its submodules are
     */
    public record Outline(List<String> fields, String superModel, List<String> submodules) {}

    /** Which layers the class has now. */
    public Outline outline(TypeElement type) {
        TypeElement superModel = hierarchy.superModel(type);
        return new Outline(
                annotatedFields(type).stream()
                        .map(field -> field.getSimpleName().toString())
                        .toList(),
                superModel == null ? "" : superModel.getQualifiedName().toString(),
                annotatedFields(type).stream()
                        .filter(field -> FaninAnnotations.find(field, FaninAnnotations.SUBMODULE) != null)
                        .flatMap(field -> models(field.asType()))
                        .toList());
    }

    /** Whether no class of the user's has the name of the one generated for a superclass or submodule, which is reported there. */
    public boolean canUseGenerated(TypeElement type) {
        Outline outline = outline(type);
        return Stream.concat(Stream.of(outline.superModel()), outline.submodules().stream())
                .filter(name -> !name.isEmpty())
                .map(elements::getTypeElement)
                .noneMatch(model -> model != null && hasOtherClass(model));
    }

    private boolean hasOtherClass(TypeElement model) {
        TypeElement found = elements.getTypeElement(
                TypeNames.reference(model, elements).generated().qualifiedName());
        return found != null
                && hierarchy.sources().contain(found)
                && ElementFilter.methodsIn(found.getEnclosedElements()).stream()
                        .noneMatch(method -> method.getSimpleName().contentEquals(MethodNames.PLAN));
    }

    private Stream<String> models(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return models(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
            return models(wildcard.getExtendsBound());
        }
        if (!(type instanceof DeclaredType declared)) {
            return Stream.of();
        }
        TypeElement model = hierarchy.nearestModel((TypeElement) declared.asElement());
        return Stream.concat(
                Stream.ofNullable(model).map(found -> found.getQualifiedName().toString()),
                declared.getTypeArguments().stream().flatMap(this::models));
    }

    /** The properties that could be layers, and that cannot be read because the class's stub in Java leaves their fields out. */
    public List<Diagnostic> hiddenProperties(TypeElement type) {
        Accessibility accessibility = new Accessibility(elements, elements.getPackageOf(type));
        return new HiddenProperties(fieldTypes(type, accessibility, new Deprecations(elements))).of(type);
    }

    /** The classes that the {@code @Adapters} of a class or package names. */
    public List<AdapterClass> adapterClasses(Element annotated) {
        return adapters.classes(annotated);
    }

    /** The class as plain data. */
    public ModelClass read(TypeElement type) {
        Accessibility accessibility = new Accessibility(elements, elements.getPackageOf(type));
        Deprecations deprecations = new Deprecations(elements);
        FieldTypeReader fieldTypes = fieldTypes(type, accessibility, deprecations);
        DeclaredType model = (DeclaredType) type.asType();

        deprecations.use(type);
        AnnotationMirror dataType = FaninAnnotations.find(type, FaninAnnotations.DATA_TYPE);
        AnnotationUse dataTypeUse = dataType == null ? null : annotationReader.read(type, dataType);
        boolean wellFormed = dataType == null || dataTypeUse != null;
        List<AnnotatedField> fields = new ArrayList<>();
        Set<String> hiddenLayers = new HashSet<>();
        for (VariableElement field : annotatedFields(type)) {
            deprecations.use(field.asType());
            for (TypeElement layer : FaninAnnotations.ownLayersOn(field)) {
                deprecations.use(layer);
                if (!accessibility.canName(layer)) {
                    hiddenLayers.add(layer.getQualifiedName().toString());
                }
            }
            fields.add(field(model, field, fieldTypes, wellFormed));
        }
        boolean isPublic = Accessibility.isVisibleOutside(type);
        TypeElement superModel = hierarchy.superModel(type);
        if (superModel != null) {
            deprecations.use(superModel);
        }
        return new ModelClass(
                TypeNames.reference(type, elements),
                type.getKind().isInterface(),
                privateClass(type),
                isPublic,
                superModel == null ? null : TypeNames.reference(superModel, elements),
                () -> superModels(superModel),
                superModel == null || accessibility.canNameGenerated(superModel),
                inheritedKeys(superModel),
                dataTypeUse,
                fields,
                hiddenLayers,
                environment(type, isPublic, deprecations),
                ElementLocation.of(type));
    }

    private FieldTypeReader fieldTypes(TypeElement type, Accessibility accessibility, Deprecations deprecations) {
        AdapterScope scope = adapters.scope(type, accessibility, deprecations);
        return new FieldTypeReader(elements, types, accessibility, hierarchy, scope, deprecations::use, this::read);
    }

    /** What an editor asks for, or null where it is no member of an annotation on a field of a class. */
    public @Nullable AskedMember asked(
            @Nullable Element field, @Nullable AnnotationMirror annotation, @Nullable ExecutableElement member) {
        if (annotation == null
                || member == null
                || !(field instanceof VariableElement)
                || !(field.getEnclosingElement() instanceof TypeElement type)) {
            return null;
        }
        Accessibility accessibility = new Accessibility(elements, elements.getPackageOf(type));
        FieldTypeReader fieldTypes = fieldTypes(type, accessibility, new Deprecations(elements));
        return new AskedMember(
                read(type),
                field.getSimpleName().toString(),
                FaninAnnotations.nameOf(annotation),
                member.getSimpleName().toString(),
                fieldTypes.properties().ints((DeclaredType) type.asType()));
    }

    private List<ModelClass> superModels(@Nullable TypeElement nearest) {
        List<TypeElement> eldestFirst = new ArrayList<>(hierarchy.models(nearest));
        Collections.reverse(eldestFirst);
        return eldestFirst.stream().map(this::read).toList();
    }

    private Map<String, String> inheritedKeys(@Nullable TypeElement superModel) {
        Map<String, String> keys = new HashMap<>();
        for (TypeElement each : hierarchy.models(superModel)) {
            for (VariableElement field : annotatedFields(each)) {
                AnnotatedField.Key key = key(field);
                String name = field.getSimpleName().toString();
                keys.put(key == null ? name : key.value(), each.getSimpleName() + "." + name);
            }
        }
        return keys;
    }

    private static @Nullable String privateClass(TypeElement type) {
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (each.getModifiers().contains(Modifier.PRIVATE)) {
                return each.getSimpleName().toString();
            }
        }
        return null;
    }

    private Environment environment(TypeElement type, boolean isPublic, Deprecations deprecations) {
        ModuleElement module = elements.getModuleOf(type);
        Surroundings seen =
                surroundings.computeIfAbsent(elements.getPackageOf(type), enclosing -> surroundings(enclosing, module));
        // The user's module need not require dev.fanin transitively for the generated methods' sake.
        boolean exports = isPublic && module != null && !module.isUnnamed();
        Supplier<List<String>> suppressions = () -> {
            List<String> warnings = deprecations.suppressions();
            if (exports) {
                warnings.add("exports");
            }
            return warnings;
        };
        return new Environment(
                seen.generated() ? GENERATED : null,
                suppressions,
                seen.hiddenJavaLang(),
                seen.hiddenPackages(),
                isObscured(type));
    }

    private static boolean isObscured(Element type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                && (isObscured(outer)
                        || ElementFilter.fieldsIn(outer.getEnclosedElements()).stream()
                                .anyMatch(field -> field.getSimpleName().equals(type.getSimpleName())));
    }

    /**
     * What the classes of a package see. It is asked for once, because looking for a class that does not exist takes long.
     *
     * @param generated whether there is an annotation for generated classes
     * @param hiddenJavaLang whether a class of the package hides one of {@code java.lang} that generated code may name
     * @param hiddenPackages which packages that generated code may name a class of the package hides
     */
    private record Surroundings(boolean generated, boolean hiddenJavaLang, List<String> hiddenPackages) {}

    private Surroundings surroundings(PackageElement enclosing, @Nullable ModuleElement module) {
        String packageName = enclosing.getQualifiedName().toString();
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        return new Surroundings(
                // Where the model has the annotation's name, it cannot be imported, and a class named javax hides its
                // package.
                isSeenFrom(module, GENERATED) && !isSeenFrom(module, prefix + "javax"),
                Environment.OF_JAVA_LANG.stream().anyMatch(name -> isSeenFrom(module, prefix + name)),
                Environment.OUTERMOST_PACKAGES.stream()
                        .filter(name -> isSeenFrom(module, prefix + name))
                        .toList());
    }

    /** Whether a module sees a type of a name. Without a module, javac looks for it in each. */
    private boolean isSeenFrom(@Nullable ModuleElement module, String name) {
        return (module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name)) != null;
    }

    private AnnotatedField field(
            DeclaredType model, VariableElement field, FieldTypeReader fieldTypes, boolean classWellFormed) {
        FieldAnnotations found = new FieldAnnotations(field, annotations, annotationReader);
        AnnotationMirror submodule = FaninAnnotations.find(field, FaninAnnotations.SUBMODULE);
        AnnotationMirror sizes = FaninAnnotations.find(field, FaninAnnotations.SIZES);
        PropertyReader properties = fieldTypes.properties();
        List<SizeSource> sources = sizes == null ? List.of() : sizes(model, field, sizes, properties);
        AnnotatedField.Key key = key(field);
        boolean wellFormed = classWellFormed
                && found.wellFormed()
                && (sizes == null || sources.size() == count(sizes))
                && (key != null || FaninAnnotations.find(field, FaninAnnotations.STATE_DICT_KEY) == null);
        return new AnnotatedField(
                field.getSimpleName().toString(),
                field.getModifiers().contains(Modifier.STATIC),
                properties.access(model, field),
                fieldTypes.read(field.asType()),
                found.layers(),
                submodule == null ? null : ElementLocation.of(field, submodule),
                found.wrappers(),
                found.initializers(),
                found.tie(),
                found.dataType(),
                sources,
                sizes == null ? null : ElementLocation.of(field, sizes),
                key,
                wellFormed,
                ElementLocation.of(field));
    }

    private List<SizeSource> sizes(
            DeclaredType model, VariableElement field, AnnotationMirror annotation, PropertyReader properties) {
        List<SizeSource> sources = new ArrayList<>();
        annotationReader
                .readNames(field, annotation)
                .forEach(
                        (argument, value) -> sources.add(source(model, argument, value.location(), value, properties)));
        for (AnnotationMirror other : AnnotationReader.nested(annotation)) {
            Map<String, Argument> names = annotationReader.readNames(field, other);
            Argument argument = names.get("argument");
            Argument value = names.get("value");
            if (argument != null && value != null) {
                sources.add(source(model, (String) argument.value(), argument.location(), value, properties));
            }
        }
        return sources;
    }

    private static SizeSource source(
            DeclaredType model, String argument, Location argumentLocation, Argument value, PropertyReader properties) {
        String name = (String) value.value();
        Property property = properties.find(model, name);
        List<String> candidates = property == null ? properties.ints(model) : List.of();
        return new SizeSource(argument, name, property, candidates, argumentLocation, value.location());
    }

    /** How many sizes the annotation gives, readable or not. */
    private static int count(AnnotationMirror sizes) {
        return sizes.getElementValues().values().stream()
                .mapToInt(value -> value.getValue() instanceof List<?> others ? others.size() : 1)
                .sum();
    }

    private AnnotatedField.@Nullable Key key(VariableElement field) {
        AnnotationMirror annotation = FaninAnnotations.find(field, FaninAnnotations.STATE_DICT_KEY);
        if (annotation == null) {
            return null;
        }
        Argument value = annotationReader.readNames(field, annotation).get("value");
        if (value == null) {
            return null;
        }
        Location location = value.location();
        return new AnnotatedField.Key((String) value.value(), location);
    }
}

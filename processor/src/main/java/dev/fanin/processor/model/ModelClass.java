package dev.fanin.processor.model;

import dev.fanin.processor.diagnostics.Location;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A class with annotated fields, as it stands in the source.
 *
 * @param type the class
 * @param isInterface whether it is an interface, whose fields are constants
 * @param privateClass the class itself or one around it that is private, or null
 * @param isPublic whether code of other packages can name it
 * @param superModel the nearest superclass with layers, or null
 * @param superModels all superclasses with layers, the eldest first, which is the order in which PyTorch constructs them
 * @param superModelAccessible whether that superclass's generated class can be used
 * @param inheritedKeys the names in the state dict that superclasses take, each with its field
 * @param dataType its {@code @DataType}, or null
 * @param fields the annotated fields in the order of their declaration
 * @param hiddenLayers the annotations of the user's own layers that generated code cannot name
 * @param environment what the generated class may and must say
 * @param location of the class
 */
public record ModelClass(
        TypeReference type,
        boolean isInterface,
        @Nullable String privateClass,
        boolean isPublic,
        @Nullable TypeReference superModel,
        Supplier<List<ModelClass>> superModels,
        boolean superModelAccessible,
        Map<String, String> inheritedKeys,
        @Nullable AnnotationUse dataType,
        List<AnnotatedField> fields,
        Set<String> hiddenLayers,
        Environment environment,
        Location location) {
    /**
     * What the surrounding build asks of the generated class.
     *
     * @param generatedAnnotation the name of the {@code Generated} annotation that the class's module can read, or null
     * @param suppressions the warnings that a generated class would cause through no fault of the user's, to be asked when the check has
     *     read what the class uses
     * @param hidesJavaLang whether the model's package has a class of the name of one of {@link #OF_JAVA_LANG}
     * @param hiddenPackages those of {@link #OUTERMOST_PACKAGES} whose name a class of the model's package has
     * @param obscured whether the name of the model, or of a class around it, is a field's too, which goes before it
     */
    public record Environment(
            @Nullable String generatedAnnotation,
            Supplier<List<String>> suppressions,
            boolean hidesJavaLang,
            List<String> hiddenPackages,
            boolean obscured) {
        /** The simple names of the classes of {@code java.lang} that generated code may name. */
        public static final List<String> OF_JAVA_LANG =
                List.of("Double", "IllegalStateException", "Math", "Object", "String", "SuppressWarnings");

        /** With which the names of all classes begin that generated code may name. */
        public static final List<String> OUTERMOST_PACKAGES = List.of("dev", "java");
    }
}

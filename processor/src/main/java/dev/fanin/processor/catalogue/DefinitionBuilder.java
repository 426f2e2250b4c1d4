package dev.fanin.processor.catalogue;

import dev.fanin.processor.catalogue.LayerDefinition.SizeSpec;
import dev.fanin.processor.catalogue.Statement.Declaration;
import dev.fanin.processor.catalogue.Statement.Part;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.Storage.ElementType;
import dev.fanin.processor.model.TypeReference;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes a {@link LayerDefinition} as a reader of PyTorch's documentation would. */
final class DefinitionBuilder {
    private final TypeReference annotation;
    private final Map<String, SizeSpec> sizes = new LinkedHashMap<>();
    private final Map<String, Integer> tuples = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Function<Arguments, List<Statement>>> statements = new ArrayList<>();

    private DefinitionBuilder(TypeReference annotation) {
        this.annotation = annotation;
    }

    static DefinitionBuilder layer(Class<? extends Annotation> annotation) {
        return new DefinitionBuilder(new TypeReference(
                annotation.getPackageName(), List.of(new TypeReference.Segment(annotation.getSimpleName(), 0))));
    }

    /** Arguments that are one number each. */
    DefinitionBuilder sizes(String... names) {
        for (String name : names) {
            sizes.put(name, new SizeSpec(1, null));
        }
        return this;
    }

    /** An argument of one number that PyTorch itself wants to be positive. */
    DefinitionBuilder positiveSize(String name, Message rule) {
        sizes.put(name, new SizeSpec(1, rule));
        return this;
    }

    /** An argument with a number for each dimension that shapes depend on. */
    DefinitionBuilder sizePerDimension(int dimensions, String name) {
        sizes.put(name, new SizeSpec(dimensions, null));
        return this;
    }

    /** An argument that is a shape, of any length. */
    DefinitionBuilder shape(String name) {
        return sizePerDimension(SizeSpec.ANY_LENGTH, name);
    }

    /** Arguments with a number for each dimension that no shape depends on. */
    DefinitionBuilder tuples(int dimensions, String... names) {
        for (String name : names) {
            tuples.put(name, dimensions);
        }
        return this;
    }

    /** A number that no shape depends on, and that PyTorch's constructor has no default for. */
    DefinitionBuilder required(String name) {
        required.add(name);
        return this;
    }

    /** An argument that is one of several words. */
    DefinitionBuilder word(String name, Message message, String... allowed) {
        words.put(name, Stream.of(allowed).map(word -> "\"" + word + "\"").toList());
        return check(message, given -> List.of(allowed).contains(given.text(name)), name);
    }

    /** Constants that stand for Python's words in an argument of numbers. */
    DefinitionBuilder constants(String name, String... constants) {
        words.put(name, List.of(constants));
        return this;
    }

    /** A rule over sizes, which may be checked at run time. */
    DefinitionBuilder rule(Message message, Function<Arguments, Condition> condition, String... arguments) {
        rules.add(Rule.of(message, List.of(arguments), condition));
        return this;
    }

    /** A rule over arguments that are known now. */
    DefinitionBuilder check(Message message, Predicate<Arguments> condition, String... arguments) {
        return rule(message, given -> Condition.of(condition.test(given)), arguments);
    }

    /** A parameter that the layer always has. */
    DefinitionBuilder parameter(
            String name, Function<Arguments, List<Size>> shape, Function<Arguments, Recipe> recipe) {
        return parameter(name, given -> true, shape, recipe);
    }

    DefinitionBuilder parameter(
            String name,
            Predicate<Arguments> present,
            Function<Arguments, List<Size>> shape,
            Function<Arguments, Recipe> recipe) {
        return tensor(
                present,
                given -> new TensorSpec(name, false, ElementType.FLOATING, shape.apply(given), recipe.apply(given)));
    }

    DefinitionBuilder buffer(
            String name,
            Predicate<Arguments> present,
            ElementType elementType,
            Function<Arguments, List<Size>> shape,
            Function<Arguments, Recipe> recipe) {
        return tensor(
                present, given -> new TensorSpec(name, true, elementType, shape.apply(given), recipe.apply(given)));
    }

    private DefinitionBuilder tensor(Predicate<Arguments> present, Function<Arguments, TensorSpec> tensor) {
        return statements(given -> present.test(given) ? List.of(new Declaration(tensor.apply(given))) : List.of());
    }

    /** Steps that depend on the arguments in more than their sizes. */
    DefinitionBuilder statements(Function<Arguments, List<Statement>> steps) {
        statements.add(steps);
        return this;
    }

    /** A part that is another layer of the catalogue. */
    static Part part(String name, LayerDefinition definition, Arguments arguments) {
        return new Part(name, definition.annotation(), definition.statements().apply(arguments));
    }

    LayerDefinition build() {
        List<Function<Arguments, List<Statement>>> all = List.copyOf(statements);
        return new LayerDefinition(
                annotation,
                Collections.unmodifiableMap(sizes),
                Collections.unmodifiableMap(tuples),
                Collections.unmodifiableSet(required),
                Collections.unmodifiableMap(words),
                List.copyOf(rules),
                given -> all.stream()
                        .map(steps -> steps.apply(given))
                        .flatMap(List::stream)
                        .toList());
    }
}

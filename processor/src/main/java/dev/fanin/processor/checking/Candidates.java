package dev.fanin.processor.checking;

import dev.fanin.nn.Sizes;
import dev.fanin.nn.TiedTo;
import dev.fanin.processor.catalogue.Catalogue;
import dev.fanin.processor.catalogue.Initializers;
import dev.fanin.processor.catalogue.LayerDefinition;
import dev.fanin.processor.catalogue.Statement;
import dev.fanin.processor.catalogue.Tensors;
import dev.fanin.processor.catalogue.Wrappers;
import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.model.AnnotatedField;
import dev.fanin.processor.model.AnnotationUse;
import dev.fanin.processor.model.AskedMember;
import dev.fanin.processor.model.ModelClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What may stand in a member of an annotation, as far as the rest of the class tells. */
public final class Candidates {
    private final AskedMember asked;
    private final String typed;
    private final Catalogue catalogue;
    /** The mistakes of the other annotations, which are no matter here. */
    private final List<Diagnostic> ignored = new ArrayList<>();

    private Candidates(AskedMember asked, String typed, Catalogue catalogue) {
        this.asked = asked;
        this.typed = typed;
        this.catalogue = catalogue;
    }

    /**
     * The values that go on from what is typed already, as they stand in source: strings with their quotes.
     *
     * @param typed the beginning, with or without an opening quote; empty for all values
     * @param catalogue the layers that the class can have
     */
    public static List<String> of(AskedMember asked, String typed, Catalogue catalogue) {
        return new Candidates(asked, unquoted(typed.strip()), catalogue).all();
    }

    private List<String> all() {
        return literals().stream()
                .filter(literal ->
                        unquoted(literal).toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private List<String> literals() {
        String annotation = asked.annotation();
        String member = asked.member();
        if (annotation.equals(Sizes.class.getName())) {
            return member.equals("others") ? List.of() : quoted(asked.ints());
        }
        if (annotation.equals(Sizes.Other.class.getCanonicalName())) {
            return quoted(member.equals("argument") ? sizes() : asked.ints());
        }
        if (annotation.equals(TiedTo.class.getName()) && member.equals("value")) {
            return quoted(targetsBefore().keys(typed));
        }
        if (annotation.equals(TiedTo.class.getName()) && member.equals("parameter")) {
            return quoted(tensors(true));
        }
        if (Initializers.annotations().contains(annotation) && member.equals("parameter")) {
            return quoted(tensors(true));
        }
        if (Wrappers.annotations().contains(annotation) && member.equals("name")) {
            return quoted(tensors(false));
        }
        return Catalogue.annotations().contains(annotation)
                ? Catalogue.ofPyTorch(annotation).words().getOrDefault(member, List.of())
                : List.of();
    }

    private static List<String> quoted(Collection<String> names) {
        return names.stream().map(SourceText::of).toList();
    }

    private static String unquoted(String literal) {
        return literal.replaceAll("^\"|\"$", "");
    }

    /** What stands before the field that is asked for. */
    private TieTargets targetsBefore() {
        TieTargets before = TieTargets.inheritedBy(asked.model(), catalogue);
        for (AnnotatedField field : asked.model().fields()) {
            if (field.name().equals(asked.field())) {
                break;
            }
            before.add(
                    asked.model(), field, new FieldChecker(catalogue, asked.model(), field, before, ignored).check());
        }
        return before;
    }

    /** The sizes of the layer on the same field. */
    private Set<String> sizes() {
        return layers().map(use -> catalogue.find(use.annotation()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(definition -> definition.sizes().keySet())
                .orElse(Set.of());
    }

    private Stream<AnnotationUse> layers() {
        return asked.model().fields().stream()
                .filter(field -> field.name().equals(asked.field()))
                .flatMap(field -> field.layers().stream());
    }

    /** The tensors of the layer on the same field, with its parametrization or without. */
    private Set<String> tensors(boolean parametrized) {
        ModelClass model = asked.model();
        for (AnnotatedField field : model.fields()) {
            if (field.name().equals(asked.field()) && !field.layers().isEmpty()) {
                return tensors(model.type().nestedName(), field, parametrized);
            }
        }
        return Set.of();
    }

    private Set<String> tensors(String model, AnnotatedField field, boolean parametrized) {
        AnnotationUse use = field.layers().get(0);
        LayerDefinition definition = catalogue.find(use.annotation());
        if (definition == null) {
            return Set.of();
        }
        String where = model + "." + field.name();
        ResolvedArguments arguments =
                new ArgumentsChecker(model, where, field.sizes(), use, definition, false, ignored).check();
        if (arguments == null) {
            return Set.of();
        }
        List<Statement> layer = definition.statements().apply(arguments.arguments());
        List<Statement> statements = parametrized
                ? new BesideChecker(where, field, ignored).withWrapper(definition, layer)
                : BesideChecker.own(layer);
        return Tensors.of(statements).byPath().keySet();
    }
}

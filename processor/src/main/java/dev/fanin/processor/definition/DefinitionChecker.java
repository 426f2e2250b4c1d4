package dev.fanin.processor.definition;

import dev.fanin.processor.catalogue.Arguments;
import dev.fanin.processor.catalogue.Condition;
import dev.fanin.processor.catalogue.LayerDefinition;
import dev.fanin.processor.catalogue.Rule;
import dev.fanin.processor.catalogue.Size;
import dev.fanin.processor.catalogue.Statement;
import dev.fanin.processor.catalogue.Statement.Declaration;
import dev.fanin.processor.catalogue.Statement.Redraw;
import dev.fanin.processor.catalogue.TensorSpec;
import dev.fanin.processor.checking.NearNames;
import dev.fanin.processor.checking.SourceText;
import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.diagnostics.Location;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.AnnotationUse;
import dev.fanin.processor.model.Argument;
import dev.fanin.processor.model.OwnLayer;
import dev.fanin.processor.model.OwnLayer.Member;
import dev.fanin.processor.model.OwnLayer.MemberType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks one definition: first the shapes, which say what the sizes are, then all that depends on them. */
final class DefinitionChecker {
    private static final Pattern TENSOR_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** What integers can start as. */
    private static final Set<String> OF_COUNTERS = Set.of("zeros", "ones", "constant");

    private final OwnLayer layer;
    private final String kind;
    private final Members members;
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    DefinitionChecker(OwnLayer layer) {
        this.layer = layer;
        this.kind = layer.type().simpleName();
        this.members = new Members(layer.members());
    }

    DefinedLayer check() {
        AnnotationUse definition = layer.definition();
        if (definition == null || layer.members().stream().anyMatch(member -> member.type() == MemberType.UNKNOWN)) {
            return new DefinedLayer(null, List.of());
        }
        checkAnnotation();
        List<AnnotationUse> parameters = list(definition, "parameters");
        List<AnnotationUse> buffers = list(definition, "buffers");
        List<AnnotationUse> draws = list(definition, "draws");
        parameters.forEach(this::addShape);
        buffers.forEach(this::addShape);
        shapes.values().forEach(shape -> members.useAsSize(shape.members()));
        list(definition, "requirements").forEach(this::addRequirement);
        List<OwnTensor> tensors = new ArrayList<>();
        parameters.forEach(use -> tensors.addAll(tensor(use, false, draws)));
        buffers.forEach(use -> tensors.addAll(tensor(use, true, draws)));
        Map<String, OwnTensor> byName = new HashMap<>();
        tensors.forEach(tensor -> byName.put(tensor.name(), tensor));
        List<OwnDraw> all = new ArrayList<>();
        draws.forEach(use -> all.addAll(draw(use, byName)));
        if (!diagnostics.isEmpty()) {
            return new DefinedLayer(null, diagnostics);
        }
        LayerDefinition entry = new LayerDefinition(
                layer.type(),
                members.sizes(),
                members.tuples(),
                Set.of(),
                Map.of(),
                rules,
                given -> statements(tensors, all, given));
        return new DefinedLayer(entry, diagnostics);
    }

    /** A draw that follows those of the tensors' own initializers. */
    private record OwnDraw(OwnTensor tensor, InitializerCall initializer) {}

    private static List<Statement> statements(List<OwnTensor> tensors, List<OwnDraw> draws, Arguments given) {
        List<Statement> statements = new ArrayList<>();
        for (OwnTensor tensor : tensors) {
            if (tensor.isPresent(given)) {
                statements.add(new Declaration(tensor.spec(given)));
            }
        }
        for (OwnDraw draw : draws) {
            OwnTensor tensor = draw.tensor();
            if (tensor.isPresent(given)) {
                List<Size> shape = tensor.shape().of(given);
                statements.add(new Redraw(tensor.name(), draw.initializer().recipe(given, shape)));
            }
        }
        return statements;
    }

    private void checkAnnotation() {
        if (!layer.isKept()) {
            report(Message.LAYER_NOT_KEPT, layer.location(), kind);
        }
        if (!layer.isForFields()) {
            report(Message.LAYER_NOT_FOR_FIELDS, layer.location(), kind);
        }
        for (Member member : layer.members()) {
            if (member.type() == MemberType.OTHER) {
                report(Message.LAYER_MEMBER_TYPE, member.location(), member.name(), kind, member.typeName());
            }
        }
    }

    private void addShape(AnnotationUse use) {
        String name = text(use, "name");
        String member = TensorSpec.memberName(name);
        Location location = argument(use, "name").location();
        if (!TENSOR_NAME.matcher(name).matches() || member.isEmpty()) {
            report(Message.TENSOR_NAME, location, SourceText.of(name));
        } else if (shapes.keySet().stream()
                .anyMatch(other -> TensorSpec.memberName(other).equals(member))) {
            report(Message.TENSOR_NAME_TWICE, location, kind, member);
        }
        List<Typed> sizes = new ArrayList<>();
        Argument shape = argument(use, "shape");
        List<?> texts = (List<?>) shape.value();
        for (int i = 0; i < texts.size(); i++) {
            String text = (String) texts.get(i);
            Location at = shape.items().size() > 1 ? shape.items().get(i) : shape.location();
            Typed size = attempt(() -> typer(null).size(text), at);
            if (size != null) {
                sizes.add(size);
            }
        }
        shapes.put(name, new Shape(sizes));
    }

    /** One tensor, or none if there is a mistake in it. */
    private List<OwnTensor> tensor(AnnotationUse use, boolean isBuffer, List<AnnotationUse> draws) {
        String name = text(use, "name");
        boolean isCounter = isBuffer && argument(use, "counter").value().equals(true);
        Shape shape = shapes.getOrDefault(name, new Shape(List.of()));
        if (isCounter && !((List<?>) argument(use, "shape").value()).isEmpty()) {
            report(Message.COUNTER_SHAPE, argument(use, "shape").location(), name);
        }
        shape.sizes().forEach(size -> requireNotNegative(name, size));
        String condition = text(use, "when");
        Typed when = condition.isEmpty()
                ? null
                : attempt(
                        () -> typer(null).condition(condition),
                        argument(use, "when").location());
        if (when != null) {
            rules.add(Rule.of(
                    Message.PRESENCE_AT_RUN_TIME,
                    List.copyOf(when.members()),
                    given -> Condition.of(when.truth(given).isKnown())));
        }
        String init = text(use, "init");
        InitializerCall initializer = null;
        if (!init.isEmpty()) {
            initializer = initializer(
                    init, name, shape, isCounter, argument(use, "init").location());
        } else if (draws.stream().noneMatch(draw -> text(draw, "tensor").equals(name))) {
            report(Message.TENSOR_WITHOUT_INIT, use.location(), name, kind);
        }
        return List.of(new OwnTensor(name, isBuffer, isCounter, shape, when, initializer));
    }

    private void requireNotNegative(String tensor, Typed size) {
        Arguments symbolic = members.symbolic(size.members());
        if (symbolic == null || size.sizes(symbolic).stream().allMatch(Size::isNeverNegative)) {
            return;
        }
        String words = "the size " + size.text() + " of " + tensor + " must not be negative";
        rules.add(new Rule(
                Message.OWN_REQUIREMENT,
                words,
                List.copyOf(size.members()),
                given -> size.whole(given).compare(">=", Size.of(0))));
    }

    private @Nullable InitializerCall initializer(
            String text, String tensor, Shape shape, boolean isCounter, Location location) {
        InitializerCall call = attempt(() -> InitializerCall.parse(text, typer(tensor)), location);
        if (call == null) {
            return null;
        }
        if (isCounter && !OF_COUNTERS.contains(call.function().name())) {
            report(Message.COUNTER_INIT, location, tensor, call.function().name());
        }
        Diagnostic refusal = call.refusal(tensor, shape, members, location);
        if (refusal != null) {
            diagnostics.add(refusal);
        }
        rules.addAll(call.rules(shape));
        return call;
    }

    private List<OwnDraw> draw(AnnotationUse use, Map<String, OwnTensor> tensors) {
        String name = text(use, "tensor");
        OwnTensor tensor = tensors.get(name);
        if (tensor == null) {
            report(
                    Message.DRAW_UNKNOWN,
                    argument(use, "tensor").location(),
                    kind,
                    SourceText.of(name),
                    SourceText.ofNames(shapes.keySet()),
                    NearNames.question(name, shapes.keySet()));
            return List.of();
        }
        InitializerCall call = initializer(
                text(use, "init"),
                name,
                tensor.shape(),
                tensor.isCounter(),
                argument(use, "init").location());
        return call == null ? List.of() : List.of(new OwnDraw(tensor, call));
    }

    private void addRequirement(AnnotationUse use) {
        Argument condition = argument(use, "condition");
        String text = (String) condition.value();
        Typed typed = attempt(() -> typer(null).condition(text), condition.location());
        if (typed == null) {
            return;
        }
        if (typed.members().isEmpty()) {
            report(Message.REQUIREMENT_CONSTANT, condition.location(), SourceText.of(text), kind);
            return;
        }
        String message = text(use, "message");
        String words = message.isBlank() ? typed.text() + " must hold" : message.strip();
        rules.add(new Rule(
                Message.OWN_REQUIREMENT,
                words,
                List.copyOf(typed.members()),
                given -> typed.truth(given).condition()));
    }

    /** A typer of expressions about a tensor, or about none. */
    private Typer typer(@Nullable String tensor) {
        Typer.Shapes known = new Typer.Shapes() {
            @Override
            public @Nullable String own() {
                return tensor;
            }

            @Override
            public @Nullable Shape find(@Nullable String name) {
                return tensor == null || name == null ? null : shapes.get(name);
            }

            @Override
            public Set<String> names() {
                return tensor == null ? Set.of() : shapes.keySet();
            }
        };
        return new Typer(kind, members, rules, known);
    }

    /** What a supplier gives, or null after its mistake has been reported. */
    private <T> @Nullable T attempt(Supplier<T> supplier, Location location) {
        try {
            return supplier.get();
        } catch (Mistake mistake) {
            diagnostics.add(mistake.at(location));
            return null;
        }
    }

    private static List<AnnotationUse> list(AnnotationUse use, String member) {
        return ((List<?>) argument(use, member).value())
                .stream().map(AnnotationUse.class::cast).toList();
    }

    private static String text(AnnotationUse use, String member) {
        return (String) argument(use, member).value();
    }

    private static Argument argument(AnnotationUse use, String member) {
        Argument argument = use.arguments().get(member);
        if (argument == null) {
            throw new IllegalStateException("@" + use.kind() + " has no member " + member);
        }
        return argument;
    }

    private void report(Message message, Location location, Object... arguments) {
        diagnostics.add(Diagnostic.of(message, location, arguments));
    }
}

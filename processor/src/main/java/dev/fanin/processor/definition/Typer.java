package dev.fanin.processor.definition;

import dev.fanin.processor.catalogue.Arguments;
import dev.fanin.processor.catalogue.Condition;
import dev.fanin.processor.catalogue.Rule;
import dev.fanin.processor.catalogue.Size;
import dev.fanin.processor.checking.NearNames;
import dev.fanin.processor.checking.SourceText;
import dev.fanin.processor.definition.Expression.Argument;
import dev.fanin.processor.definition.Expression.Call;
import dev.fanin.processor.definition.Expression.Decimal;
import dev.fanin.processor.definition.Expression.Element;
import dev.fanin.processor.definition.Expression.Name;
import dev.fanin.processor.definition.Expression.Operation;
import dev.fanin.processor.definition.Expression.Sign;
import dev.fanin.processor.definition.Expression.Truth;
import dev.fanin.processor.definition.Expression.Whole;
import dev.fanin.processor.definition.Expression.Word;
import dev.fanin.processor.definition.Type.Kind;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.OwnLayer.Member;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives an expression its type and its meaning, or says why it has none. */
final class Typer {
    /** The functions of one number. */
    private static final Map<String, Function<Real, Real>> OF_ONE =
            Map.of("sqrt", Real::sqrt, "log", Real::log, "exp", Real::exp);

    private static final Arguments NOTHING = new Arguments(Map.of(), Map.of());

    private static final List<String> FUNCTIONS =
            List.of("sqrt", "log", "exp", "pow", "min", "max", "abs", "fanIn", "fanOut");

    private final String kind;
    private final Members members;
    private final List<Rule> rules;
    private final Shapes shapes;
    private String source = "";

    /**
     * A typer of the expressions of one definition.
     *
     * @param kind the annotation
     * @param rules takes what the arguments must fulfil for the expressions to have a value
     * @param shapes of the tensors that {@code fanIn} and {@code fanOut} can name
     */
    Typer(String kind, Members members, List<Rule> rules, Shapes shapes) {
        this.kind = kind;
        this.members = members;
        this.rules = rules;
        this.shapes = shapes;
    }

    /**
     * The meaning of an expression.
     *
     * @param text what the expression is part of
     * @throws Mistake if it has none
     */
    Typed type(Expression expression, String text) {
        source = text;
        return type(expression);
    }

    /** The meaning of an expression that must be a condition. */
    Typed condition(String text) {
        Typed typed = type(Parser.parse(text), text);
        return require(typed, typed.type().isSameAs(Type.TRUTH), Type.TRUTH.words(), "Compare it with something.");
    }

    /** The meaning of an expression that must be a size, or sizes. */
    Typed size(String text) {
        Typed typed = type(Parser.parse(text), text);
        boolean fits = typed.type().kind() == Kind.WHOLE || typed.type().kind() == Kind.WHOLES;
        String hint = typed.type().kind() == Kind.REAL
                ? "Divide with //, and use no floating-point number."
                : "Use an int or int[].";
        require(typed, fits, "a whole number", hint);
        boolean isNegative = typed.members().isEmpty() && !typed.whole(NOTHING).isNeverNegative();
        if (isNegative) {
            throw new Mistake(
                    Message.EXPRESSION_TYPE,
                    typed.text(),
                    SourceText.of(source),
                    "negative",
                    "a size of 0 or more",
                    "Give a size of 0 or more.");
        }
        return typed;
    }

    /** The meaning of an initializer's argument. */
    Typed argument(Expression expression, Type wanted, String text) {
        source = text;
        Typed typed = type(expression, wanted);
        boolean fits = typed.type().isSameAs(wanted)
                || (wanted.kind() == Kind.REAL && typed.type().isNumber());
        return require(typed, fits, wanted.words(), "Use " + wanted.words() + ".");
    }

    private Typed require(Typed typed, boolean fits, String needed, String hint) {
        if (!fits) {
            throw new Mistake(
                    Message.EXPRESSION_TYPE,
                    typed.text(),
                    SourceText.of(source),
                    typed.type().words(),
                    needed,
                    hint);
        }
        return typed;
    }

    /** Where a constant of an enum is wanted, a name may be one. */
    private Typed type(Expression expression, Type wanted) {
        if (wanted.kind() == Kind.CONSTANT && expression instanceof Name name && members.find(name.name()) == null) {
            if (!wanted.constants().contains(name.name())) {
                throw new Mistake(
                        Message.EXPRESSION_CONSTANT,
                        name.name(),
                        SourceText.of(source),
                        wanted.simpleName(),
                        SourceText.ofNames(wanted.constants()),
                        NearNames.question(name.name(), wanted.constants()));
            }
            return new Typed(wanted, name.name(), Typed.TIGHT, Set.of(), given -> name.name());
        }
        return type(expression);
    }

    private Typed type(Expression expression) {
        if (expression instanceof Whole whole) {
            return constant(Type.WHOLE, Long.toString(whole.value()), Size.of(whole.value()));
        }
        if (expression instanceof Decimal decimal) {
            return constant(Type.REAL, decimal.text(), Real.of(decimal.value()));
        }
        if (expression instanceof Truth truth) {
            return constant(Type.TRUTH, Boolean.toString(truth.value()), TruthValue.of(truth.value()));
        }
        if (expression instanceof Word word) {
            return constant(Type.of(Kind.WORD), "'" + word.value() + "'", word.value());
        }
        if (expression instanceof Name name) {
            return member(name.name());
        }
        if (expression instanceof Element element) {
            return element(element);
        }
        if (expression instanceof Sign sign) {
            return sign(sign);
        }
        if (expression instanceof Operation operation) {
            return operation(operation);
        }
        return call((Call) expression);
    }

    private static Typed constant(Type type, String text, Object value) {
        return new Typed(type, text, Typed.TIGHT, Set.of(), given -> value);
    }

    private Member find(String name) {
        Member member = members.find(name);
        if (member == null) {
            throw new Mistake(
                    Message.EXPRESSION_MEMBER,
                    name,
                    SourceText.of(source),
                    kind,
                    SourceText.ofNames(members.names()),
                    NearNames.question(name, members.names()));
        }
        return member;
    }

    private Typed member(String name) {
        Member member = find(name);
        Type type = switch (member.type()) {
            case INT -> Type.WHOLE;
            case DOUBLE -> Type.REAL;
            case BOOLEAN -> Type.TRUTH;
            case STRING -> Type.of(Kind.WORD);
            case ENUM -> new Type(Kind.CONSTANT, member.enumName(), member.constants());
            case INTS -> Type.of(Kind.WHOLES);
            case DOUBLES -> Type.of(Kind.REALS);
            default -> Type.of(Kind.OTHER);
        };
        Function<Arguments, Object> value = switch (member.type()) {
            case INT -> given -> wholes(given, name).get(0);
            case DOUBLE -> given -> Real.of(given.real(name));
            case BOOLEAN -> given -> TruthValue.of(given.flag(name));
            case STRING -> given -> given.text(name);
            case ENUM -> given -> given.constant(name);
            case INTS -> given -> wholes(given, name);
            default -> given -> List.of();
        };
        return new Typed(type, name, Typed.TIGHT, Set.of(name), value);
    }

    private static List<Size> wholes(Arguments given, String name) {
        if (given.sizes().containsKey(name)) {
            return given.sizes(name);
        }
        return given.values().get(name) instanceof List<?>
                ? given.numbers(name).stream().map(Size::of).toList()
                : List.of(Size.of(given.number(name)));
    }

    private Typed element(Element element) {
        String name = element.array();
        int index = element.index();
        Typed array = member(name);
        String text = name + "[" + index + "]";
        members.useElement(name, index);
        return switch (array.type().kind()) {
            case WHOLES ->
                new Typed(
                        Type.WHOLE,
                        text,
                        Typed.TIGHT,
                        Set.of(name),
                        given -> wholes(given, name).get(index));
            case REALS ->
                new Typed(
                        Type.REAL,
                        text,
                        Typed.TIGHT,
                        Set.of(name),
                        given -> Real.of(given.reals(name).get(index)));
            default ->
                throw new Mistake(
                        Message.EXPRESSION_TYPE,
                        name,
                        SourceText.of(source),
                        array.type().words(),
                        "an array of numbers",
                        "Use an int[] or a double[].");
        };
    }

    private Typed sign(Sign sign) {
        Typed operand = type(sign.operand());
        String text = sign.operator() + operand.operand(Typed.TIGHT);
        if (sign.operator().equals("!")) {
            truth(operand);
            return new Typed(
                    Type.TRUTH,
                    text,
                    Typed.SIGN,
                    operand.members(),
                    given -> operand.truth(given).not());
        }
        number(operand);
        return operand.type().kind() == Kind.WHOLE
                ? new Typed(
                        Type.WHOLE,
                        text,
                        Typed.SIGN,
                        operand.members(),
                        given -> Size.of(0).minus(operand.whole(given)))
                : new Typed(
                        Type.REAL,
                        text,
                        Typed.SIGN,
                        operand.members(),
                        given -> operand.real(given).negated());
    }

    private void number(Typed operand) {
        require(operand, operand.type().isNumber(), "a number", "Use a number.");
    }

    private void whole(Typed operand) {
        require(operand, operand.type().kind() == Kind.WHOLE, "a whole number", "Use a whole number.");
    }

    private void truth(Typed operand) {
        require(operand, operand.type().kind() == Kind.TRUTH, "true or false", "Compare it with something.");
    }

    private Typed operation(Operation operation) {
        return switch (operation.operator()) {
            case "==", "!=" -> equality(operation);
            case "&&" -> junction(operation, Typed.AND, TruthValue::and);
            case "||" -> junction(operation, Typed.OR, TruthValue::or);
            case "<", "<=", ">", ">=" -> comparison(operation);
            case "+" -> arithmetic(operation, Typed.SUM, Size::plus, Real::plus);
            case "-" -> arithmetic(operation, Typed.SUM, Size::minus, Real::minus);
            case "*" -> arithmetic(operation, Typed.PRODUCT, Size::times, Real::times);
            case "/" -> quotient(operation);
            case "//" -> wholeQuotient(operation, Size::floorDividedBy);
            default -> wholeQuotient(operation, Size::floorRemainder);
        };
    }

    private Typed equality(Operation operation) {
        boolean rightFirst = operation.left() instanceof Name name && members.find(name.name()) == null;
        Typed first = type(rightFirst ? operation.right() : operation.left());
        Typed second = type(rightFirst ? operation.left() : operation.right(), first.type());
        Typed left = rightFirst ? second : first;
        Typed right = rightFirst ? first : second;
        boolean comparable = switch (first.type().kind()) {
            case WHOLE, REAL -> second.type().isNumber();
            case TRUTH, WORD, CONSTANT -> second.type().isSameAs(first.type());
            default -> false;
        };
        require(second, comparable, first.type().words(), "Compare things of one type.");
        if (left.type().isNumber()) {
            return comparison(operation.operator(), left, right);
        }
        boolean equal = operation.operator().equals("==");
        return combined(Type.TRUTH, left, operation.operator(), right, Typed.COMPARISON, given -> {
            TruthValue same = left.type().kind() == Kind.TRUTH
                    ? left.truth(given).isEqualTo(right.truth(given))
                    : TruthValue.of(
                            left.value().apply(given).equals(right.value().apply(given)));
            return equal ? same : same.not();
        });
    }

    private Typed comparison(Operation operation) {
        return comparison(operation.operator(), type(operation.left()), type(operation.right()));
    }

    private Typed comparison(String operator, Typed left, Typed right) {
        number(left);
        number(right);
        boolean areWhole = left.type().kind() == Kind.WHOLE && right.type().kind() == Kind.WHOLE;
        return combined(Type.TRUTH, left, operator, right, Typed.COMPARISON, given -> {
            Condition condition = areWhole
                    ? left.whole(given).compare(operator, right.whole(given))
                    : left.real(given).compare(operator, right.real(given));
            return TruthValue.comparison(condition);
        });
    }

    private Typed junction(Operation operation, int level, BinaryOperator<TruthValue> meaning) {
        Typed left = type(operation.left());
        Typed right = type(operation.right());
        truth(left);
        truth(right);
        return combined(
                Type.TRUTH,
                left,
                operation.operator(),
                right,
                level,
                given -> meaning.apply(left.truth(given), right.truth(given)));
    }

    private Typed arithmetic(
            Operation operation, int level, BinaryOperator<Size> ofWholes, BinaryOperator<Real> ofReals) {
        Typed left = type(operation.left());
        Typed right = type(operation.right());
        number(left);
        number(right);
        boolean areWhole = left.type().kind() == Kind.WHOLE && right.type().kind() == Kind.WHOLE;
        return areWhole
                ? combined(
                        Type.WHOLE,
                        left,
                        operation.operator(),
                        right,
                        level,
                        given -> ofWholes.apply(left.whole(given), right.whole(given)))
                : combined(
                        Type.REAL,
                        left,
                        operation.operator(),
                        right,
                        level,
                        given -> ofReals.apply(left.real(given), right.real(given)));
    }

    private Typed quotient(Operation operation) {
        Typed left = type(operation.left());
        Typed right = type(operation.right());
        number(left);
        number(right);
        requireNotZero(right);
        return combined(
                Type.REAL,
                left,
                "/",
                right,
                Typed.PRODUCT,
                given -> left.real(given).dividedBy(right.real(given)));
    }

    private Typed wholeQuotient(Operation operation, BinaryOperator<Size> meaning) {
        Typed left = type(operation.left());
        Typed right = type(operation.right());
        whole(left);
        whole(right);
        requireNotZero(right);
        return combined(
                Type.WHOLE,
                left,
                operation.operator(),
                right,
                Typed.PRODUCT,
                given -> meaning.apply(left.whole(given), right.whole(given)));
    }

    private void requireNotZero(Typed divisor) {
        if (divisor.members().isEmpty()) {
            boolean isZero = !divisor.real(NOTHING).isNotZero().satisfied();
            if (isZero) {
                throw new Mistake(
                        Message.EXPRESSION_TYPE,
                        divisor.text(),
                        SourceText.of(source),
                        "0",
                        "another divisor",
                        "Divide by another number.");
            }
            return;
        }
        addRule(
                "it must be possible to divide by " + divisor.text(),
                divisor.members(),
                given -> divisor.real(given).isNotZero());
    }

    private void addRule(String words, Set<String> arguments, Function<Arguments, Condition> condition) {
        if (rules.stream().noneMatch(rule -> rule.words().equals(words))) {
            rules.add(new Rule(Message.OWN_REQUIREMENT, words, List.copyOf(arguments), condition));
        }
    }

    private static Typed combined(
            Type type, Typed left, String operator, Typed right, int level, Function<Arguments, Object> value) {
        Set<String> all = new LinkedHashSet<>(left.members());
        all.addAll(right.members());
        String text = left.operand(level) + " " + operator + " " + right.operand(level + 1);
        return new Typed(type, text, level, all, value);
    }

    private Typed call(Call call) {
        String function = call.function();
        if (function.equals("fanIn") || function.equals("fanOut")) {
            return fan(call);
        }
        List<Typed> arguments = new ArrayList<>();
        for (Argument argument : call.arguments()) {
            if (argument.name() != null) {
                throw argumentCount(call, "no named ones");
            }
            Typed typed = type(argument.value());
            number(typed);
            arguments.add(typed);
        }
        Function<Real, Real> ofOne = OF_ONE.get(function);
        if (ofOne != null) {
            Typed only = arguments(call, arguments, 1).get(0);
            return called(Type.REAL, function, arguments, given -> ofOne.apply(only.real(given)));
        }
        return switch (function) {
            case "abs" -> {
                Typed only = arguments(call, arguments, 1).get(0);
                yield only.type().kind() == Kind.WHOLE
                        ? called(
                                Type.WHOLE,
                                function,
                                arguments,
                                given -> only.whole(given).abs())
                        : called(
                                Type.REAL,
                                function,
                                arguments,
                                given -> only.real(given).abs());
            }
            case "pow" -> {
                List<Typed> both = arguments(call, arguments, 2);
                yield called(
                        Type.REAL,
                        function,
                        arguments,
                        given -> both.get(0).real(given).pow(both.get(1).real(given)));
            }
            case "min" -> extreme(call, arguments, Size::min, Real::min);
            case "max" -> extreme(call, arguments, Size::max, Real::max);
            default ->
                throw new Mistake(
                        Message.EXPRESSION_FUNCTION,
                        function,
                        SourceText.of(source),
                        SourceText.ofNames(FUNCTIONS),
                        NearNames.question(function, FUNCTIONS));
        };
    }

    private Typed extreme(
            Call call, List<Typed> arguments, BinaryOperator<Size> ofWholes, BinaryOperator<Real> ofReals) {
        if (arguments.size() < 2) {
            throw argumentCount(call, "2 or more");
        }
        boolean areWhole = arguments.stream().allMatch(each -> each.type().kind() == Kind.WHOLE);
        return areWhole
                ? called(
                        Type.WHOLE,
                        call.function(),
                        arguments,
                        given -> arguments.stream()
                                .map(each -> each.whole(given))
                                .reduce(ofWholes)
                                .orElseThrow())
                : called(
                        Type.REAL,
                        call.function(),
                        arguments,
                        given -> arguments.stream()
                                .map(each -> each.real(given))
                                .reduce(ofReals)
                                .orElseThrow());
    }

    private List<Typed> arguments(Call call, List<Typed> arguments, int count) {
        if (arguments.size() != count) {
            throw argumentCount(call, Integer.toString(count));
        }
        return arguments;
    }

    private Mistake argumentCount(Call call, String allowed) {
        return new Mistake(
                Message.EXPRESSION_ARGUMENTS,
                call.function(),
                SourceText.of(source),
                call.arguments().size(),
                allowed);
    }

    private static Typed called(Type type, String function, List<Typed> arguments, Function<Arguments, Object> value) {
        Set<String> all = new LinkedHashSet<>();
        arguments.forEach(argument -> all.addAll(argument.members()));
        String text = arguments.stream().map(Typed::text).collect(Collectors.joining(", ", function + "(", ")"));
        return new Typed(type, text, Typed.TIGHT, all, value);
    }

    private Typed fan(Call call) {
        String name = shapes.own();
        if (call.arguments().size() > 1) {
            throw argumentCount(call, "none or 1");
        }
        for (Argument argument : call.arguments()) {
            if (argument.name() != null || !(argument.value() instanceof Name tensor)) {
                throw argumentCount(call, "the name of a tensor");
            }
            name = tensor.name();
        }
        Shape shape = shapes.find(name);
        if (shape == null) {
            throw new Mistake(
                    Message.EXPRESSION_TENSOR,
                    name == null ? "the tensor itself" : name,
                    SourceText.of(source),
                    call.function(),
                    SourceText.ofNames(shapes.names()),
                    NearNames.question(name == null ? "" : name, shapes.names()));
        }
        boolean isIn = call.function().equals("fanIn");
        String text = call.function() + "("
                + call.arguments().stream()
                        .map(each -> ((Name) each.value()).name())
                        .collect(Collectors.joining())
                + ")";
        String words = text + " needs a tensor with at least 2 dimensions";
        if (shape.members().isEmpty() || members.symbolic(shape.members()) != null) {
            Arguments symbolic = members.symbolic(shape.members());
            if (symbolic != null && shape.of(symbolic).size() < 2) {
                throw new Mistake(
                        Message.EXPRESSION_FAN, text, SourceText.of(source), SourceText.ofShape(shape.of(symbolic)));
            }
        } else {
            addRule(
                    words,
                    shape.members(),
                    given -> Condition.of(shape.of(given).size() >= 2));
        }
        return new Typed(Type.WHOLE, text, Typed.TIGHT, shape.members(), given -> fan(shape.of(given), isIn));
    }

    private static Size fan(List<Size> shape, boolean isIn) {
        return Stream.iterate(0, i -> i < shape.size(), i -> i + 1)
                .filter(i -> i != (isIn ? 0 : 1))
                .map(shape::get)
                .reduce(Size.of(1), Size::times);
    }

    /** The shapes that {@code fanIn} and {@code fanOut} can ask for. */
    interface Shapes {
        /** The tensor that the expression is about, or null. */
        @Nullable
        String own();

        /** The shape of a tensor, or null. */
        @Nullable
        Shape find(@Nullable String tensor);

        /** The names of all tensors. */
        Set<String> names();
    }
}

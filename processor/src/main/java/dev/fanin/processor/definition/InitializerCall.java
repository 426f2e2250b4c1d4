package dev.fanin.processor.definition;

import dev.fanin.processor.catalogue.Arguments;
import dev.fanin.processor.catalogue.Condition;
import dev.fanin.processor.catalogue.Recipe;
import dev.fanin.processor.catalogue.Rule;
import dev.fanin.processor.catalogue.Size;
import dev.fanin.processor.catalogue.TensorRule;
import dev.fanin.processor.checking.NearNames;
import dev.fanin.processor.checking.SourceText;
import dev.fanin.processor.definition.Expression.Argument;
import dev.fanin.processor.definition.Expression.Call;
import dev.fanin.processor.definition.Expression.Name;
import dev.fanin.processor.definition.InitializerFunction.Parameter;
import dev.fanin.processor.diagnostics.Diagnostic;
import dev.fanin.processor.diagnostics.Location;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.EnumConstant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An initializer with its arguments.
 *
 * @param function the initializer
 * @param arguments one for each of its parameters
 */
record InitializerCall(InitializerFunction function, Map<String, Typed> arguments) {
    /** What a rule calls the tensor. */
    private static final String TENSOR = "parameter";

    private static final Pattern LITERAL = Pattern.compile("-?[\\d.]+([eE][+-]?\\d+)?");

    /**
     * Parses an initializer.
     *
     * @throws Mistake if it is none
     */
    static InitializerCall parse(String text, Typer typer) {
        Expression expression = Parser.parse(text);
        if (expression instanceof Name name) {
            expression = new Call(name.name(), List.of());
        }
        InitializerFunction function =
                expression instanceof Call call ? InitializerFunction.find(call.function()) : null;
        if (function == null) {
            String name = expression instanceof Call call ? call.function() : text;
            throw new Mistake(
                    Message.INITIALIZER_UNKNOWN,
                    SourceText.of(name),
                    SourceText.ofNames(InitializerFunction.NAMES),
                    NearNames.question(name, InitializerFunction.NAMES));
        }
        return new InitializerCall(function, arguments(function, ((Call) expression).arguments(), text, typer));
    }

    private static Map<String, Typed> arguments(
            InitializerFunction function, List<Argument> given, String text, Typer typer) {
        Map<String, Expression> named = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            Argument argument = given.get(i);
            String name = argument.name();
            if (name == null) {
                if (i >= function.parameters().size()) {
                    throw wrongArguments(function, text, "there are " + given.size());
                }
                name = function.parameters().get(i).name();
            }
            if (named.put(name, argument.value()) != null) {
                throw wrongArguments(function, text, name + " is given twice");
            }
        }
        Map<String, Typed> arguments = new LinkedHashMap<>();
        for (Parameter parameter : function.parameters()) {
            Expression expression = named.remove(parameter.name());
            Typed typed =
                    expression == null ? parameter.byDefault() : typer.argument(expression, parameter.type(), text);
            if (typed == null) {
                throw wrongArguments(function, text, parameter.name() + " is missing");
            }
            arguments.put(parameter.name(), typed);
        }
        for (String unknown : named.keySet()) {
            throw wrongArguments(function, text, unknown + " is none of them");
        }
        return arguments;
    }

    private static Mistake wrongArguments(InitializerFunction function, String text, String reason) {
        return new Mistake(
                Message.INITIALIZER_ARGUMENTS, SourceText.of(text), function.name(), reason, function.signature());
    }

    /** What PyTorch refuses whatever the arguments of the layer are; null if it is nothing. */
    @Nullable
    Diagnostic refusal(String tensor, Shape shape, Members members, Location location) {
        Arguments symbolic = members.symbolic(shape.members());
        if (symbolic == null || !membersOf(arguments.keySet()).isEmpty()) {
            return null;
        }
        List<Size> sizes = shape.of(symbolic);
        Arguments known = known(symbolic);
        for (TensorRule rule : function.definition().rules()) {
            if (!rule.satisfied().test(known, sizes)) {
                String given = rule.arguments().stream()
                        .map(name -> name.equals(TENSOR)
                                ? tensor + " has the shape " + SourceText.ofShape(sizes)
                                : name + " is " + known.values().get(name))
                        .collect(Collectors.joining(" and "));
                return Diagnostic.ofRule(rule.message(), location, given);
            }
        }
        return null;
    }

    /** What PyTorch asks of the layer's arguments. */
    List<Rule> rules(Shape shape) {
        List<Rule> rules = new ArrayList<>();
        for (TensorRule rule : function.definition().rules()) {
            Set<String> members = membersOf(rule.arguments());
            if (rule.arguments().contains(TENSOR)) {
                members.addAll(shape.members());
            }
            if (!members.isEmpty()) {
                rules.add(Rule.of(rule.message(), List.copyOf(members), given -> holds(rule, given, shape)));
            }
        }
        return rules;
    }

    /** Whether a rule holds, or one before it does not; the plan of the tensor checks what comes at run time. */
    private Condition holds(TensorRule rule, Arguments given, Shape shape) {
        Set<String> needed = membersOf(arguments.keySet());
        needed.addAll(shape.members());
        if (!needed.stream().allMatch(given::has)) {
            return Condition.of(true); // there is a mistake in an argument
        }
        Arguments known = known(given);
        List<Size> sizes = shape.of(given);
        for (TensorRule each : function.definition().rules()) {
            boolean canTest = each.arguments().stream().allMatch(name -> name.equals(TENSOR) || known.has(name));
            boolean satisfied = !canTest || each.satisfied().test(known, sizes);
            if (each.equals(rule) || !satisfied) {
                return Condition.of(satisfied || !each.equals(rule));
            }
        }
        throw new IllegalArgumentException("a rule of another initializer");
    }

    private Set<String> membersOf(Iterable<String> names) {
        Set<String> members = new LinkedHashSet<>();
        for (String name : names) {
            Typed argument = arguments.get(name);
            if (argument != null) {
                members.addAll(argument.members());
            }
        }
        return members;
    }

    /** The arguments that are known now, as the catalogue's entry takes them. */
    private Arguments known(Arguments given) {
        Map<String, Object> values = new LinkedHashMap<>();
        arguments.forEach((name, argument) -> {
            switch (argument.type().kind()) {
                case CONSTANT ->
                    values.put(name, new EnumConstant(argument.type().simpleName(), (String)
                            argument.value().apply(given)));
                default -> {
                    Real number = argument.real(given);
                    if (number.isConstant()) {
                        boolean isCount = name.equals("groups");
                        values.put(name, isCount ? (Object) (long) number.value() : (Object) number.value());
                    }
                }
            }
        });
        return new Arguments(Map.of(), values);
    }

    /** How the values start, given the layer's arguments. */
    Recipe recipe(Arguments given, List<Size> shape) {
        Arguments known = known(given);
        String formulas = formulas();
        Recipe recipe = arguments.keySet().stream().allMatch(known::has)
                ? function.definition().recipe().apply(known, shape)
                : new Recipe.Call(call(given), "", function.values(), "");
        return formulas.isEmpty() ? recipe : new Recipe.Explained(recipe, comment(given), formulas);
    }

    private String call(Arguments given) {
        return arguments.values().stream()
                .map(argument -> switch (argument.type().kind()) {
                    case CONSTANT ->
                        argument.type().simpleName() + "." + argument.value().apply(given);
                    case WHOLE -> intArgument(argument.whole(given));
                    default -> argument.real(given).source();
                })
                .collect(Collectors.joining(", ", function.name() + "(", ")"));
    }

    private static String intArgument(Size whole) {
        boolean isInt = whole.isConstant() && whole.value() == (int) whole.value();
        return isInt ? whole.java() : "(int) (" + whole.javaOperand() + ")";
    }

    /** Such as {@code a = -1 / sqrt(inFeatures), b = 1 / sqrt(inFeatures)}. */
    private String formulas() {
        return arguments.entrySet().stream()
                .filter(argument -> isFormula(argument.getKey(), argument.getValue()))
                .map(argument -> argument.getKey() + " = " + argument.getValue().text())
                .collect(Collectors.joining(", "));
    }

    /** The same with what they come to. */
    private String comment(Arguments given) {
        return arguments.entrySet().stream()
                .filter(argument -> isFormula(argument.getKey(), argument.getValue()))
                .map(argument -> {
                    Real number = argument.getValue().real(given);
                    String formula =
                            argument.getKey() + " = " + argument.getValue().text();
                    return number.isConstant() ? formula + " = " + Recipe.shortest(number.value()) : formula;
                })
                .collect(Collectors.joining(", "));
    }

    /** Whether it says more than the call does. */
    private static boolean isFormula(String name, Typed argument) {
        return argument.type().isNumber()
                && !argument.text().equals(name)
                && !LITERAL.matcher(argument.text()).matches();
    }
}

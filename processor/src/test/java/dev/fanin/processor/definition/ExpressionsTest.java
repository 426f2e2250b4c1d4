package dev.fanin.processor.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanin.processor.catalogue.Arguments;
import dev.fanin.processor.catalogue.Condition;
import dev.fanin.processor.catalogue.Rule;
import dev.fanin.processor.catalogue.Size;
import dev.fanin.processor.diagnostics.Location;
import dev.fanin.processor.model.EnumConstant;
import dev.fanin.processor.model.OwnLayer.Member;
import dev.fanin.processor.model.OwnLayer.MemberType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The expressions of definitions: the values that Python gives, and the Java that gives them at run time. */
class ExpressionsTest {
    private static final Location NOWHERE = new Location() {};

    private static final Arguments KNOWN = arguments(Size.of(6), Size.of(4), Size.of(5), Size.of(7));

    private static final Arguments AT_RUN_TIME =
            arguments(new Size.Variable("n"), new Size.Variable("m"), new Size.Variable("k"), new Size.Variable("k"));

    private final List<Rule> rules = new ArrayList<>();
    private final Members members = new Members(List.of(
            member("n", MemberType.INT, List.of()),
            member("m", MemberType.INT, List.of()),
            member("k", MemberType.INTS, List.of()),
            member("x", MemberType.DOUBLE, List.of()),
            member("bias", MemberType.BOOLEAN, List.of()),
            member("word", MemberType.STRING, List.of()),
            member("scheme", MemberType.ENUM, List.of("FULL", "HALF"))));

    private static Member member(String name, MemberType type, List<String> constants) {
        String enumName = type == MemberType.ENUM ? "a.Scheme" : "";
        return new Member(name, type.name(), type, enumName, constants, NOWHERE);
    }

    private static Arguments arguments(Size n, Size m, Size k0, Size k1) {
        Map<String, Object> values = new HashMap<>();
        values.put("x", 0.3);
        values.put("bias", true);
        values.put("word", "same");
        values.put("scheme", new EnumConstant("Scheme", "HALF"));
        return new Arguments(Map.of("n", List.of(n), "m", List.of(m), "k", List.of(k0, k1)), values);
    }

    private static org.junit.jupiter.params.provider.Arguments row(String text, Object python, String java) {
        return org.junit.jupiter.params.provider.Arguments.of(text, python, java);
    }

    private Typed typed(String text) {
        Typer.Shapes none = new Typer.Shapes() {
            @Override
            public String own() {
                return "weight";
            }

            @Override
            public Shape find(String tensor) {
                return new Shape(List.of());
            }

            @Override
            public Set<String> names() {
                return Set.of();
            }
        };
        return new Typer("Own", members, rules, none).type(Parser.parse(text), text);
    }

    /** Python's values, from {@code eval} with n = 6, m = 4, k = (5, 7) and x = 0.3. */
    static Stream<org.junit.jupiter.params.provider.Arguments> numbers() {
        return Stream.of(
                row("1 / n", 0.16666666666666666, "1.0 / n"),
                row("n // m", 1, "n / m"),
                row("-n // m", -2, "Math.floorDiv(0 - n, m)"),
                row("n % m", 2, "n % m"),
                row("-n % m", 2, "Math.floorMod(0 - n, m)"),
                row("-n % 4", 2, "Math.floorMod(0 - n, 4L)"),
                row("n - m * 2", -2, "n - m * 2"),
                row("n - (m - 2)", 4, "n - (m - 2)"),
                row("2 * n + 1", 13, "2 * n + 1"),
                row("n * (m + 1) // (m - 1)", 10, "Math.floorDiv(n * (m + 1), m - 1)"),
                row("x * n / m", 0.44999999999999996, "0.3 * n / m"),
                row("x * (n / m)", 0.44999999999999996, "0.3 * ((double) n / m)"),
                row("1 / sqrt(n)", 0.4082482904638631, "1 / Math.sqrt(n)"),
                row("-1 / sqrt(n)", -0.4082482904638631, "-1 / Math.sqrt(n)"),
                row("-(1 / sqrt(n))", -0.4082482904638631, "-(1 / Math.sqrt(n))"),
                row("pow(n, -0.5)", 0.408248290463863, "Formula.pow(n, -0.5)"),
                row("sqrt(2 / (n + m))", 0.4472135954999579, "Math.sqrt(2.0 / (n + m))"),
                row("log(n + 1) * x", 0.583773044716594, "Formula.log(n + 1) * 0.3"),
                row("exp(-x) - 1 / n", 0.5741515540150512, "0.7408182206817179 - 1.0 / n"),
                row("min(n, m, 3)", 3, "Math.min(Math.min(n, m), 3)"),
                row("max(n / 5, x)", 1.2, "Math.max(n / 5.0, 0.3)"),
                row("abs(m - n)", 2, "Math.abs(m - n)"),
                row("abs(-x)", 0.3, "0.3"),
                row("k[0] * k[1]", 35, "k * k"),
                row("n / (m / 3)", 4.5, "n / (m / 3.0)"),
                row("x - (n - x)", -5.4, "0.3 - (n - 0.3)"),
                row("x - n - x", -6.0, "0.3 - n - 0.3"),
                row("1e-3 * n", 0.006, "0.001 * n"),
                row(".5 + m", 4.5, "0.5 + m"),
                row("n / m * m", 6.0, "(double) n / m * m"),
                row("(n + m) / (n * m)", 0.4166666666666667, "(double) (n + m) / (n * m)"),
                row("3000000 * 3000000 + n", 9000000000006L, "9000000000000L + n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void numbersArePythonsNowAndAtRunTime(String text, Number python, String java) {
        Typed typed = typed(text);

        assertThat(typed.real(KNOWN).source())
                .isEqualTo(Real.of(python.doubleValue()).source());
        boolean isWhole = typed.type().equals(Type.WHOLE);
        assertThat(isWhole).isEqualTo(!(python instanceof Double));
        assertThat(
                        isWhole
                                ? typed.whole(AT_RUN_TIME).java()
                                : typed.real(AT_RUN_TIME).source())
                .isEqualTo(java);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> conditions() {
        return Stream.of(
                row("n > m", true, "n > m"),
                row("n >= 6 && m < 4", false, "n >= 6 && m < 4"),
                row("!(n == m)", true, "!(n == m)"),
                row("n / m == 1.5", true, "(double) n / m == 1.5"),
                row("n != m || x > 1", true, "n != m"),
                row("(n > 1 || m > 1) && n > 2", true, "(n > 1 || m > 1) && n > 2"),
                row("n > 1 || m > 1 && n > 2", true, "n > 1 || m > 1 && n > 2"),
                row("!bias || n > 1", true, "n > 1"),
                row("bias == (n > 1)", true, "n > 1"),
                row("(n < 1) == (m < 1)", true, "(n < 1) == (m < 1)"),
                row("(n < 1) != bias", true, "!(n < 1)"),
                row("n % m == 0", false, "n % m == 0"),
                row("1 <= 2 && n > 3000000 * 1000", false, "n > 3000000000L"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void conditionsHoldWhereTheyHoldInPython(String text, boolean python, String java) {
        Typed typed = typed(text);

        assertThat(typed.truth(KNOWN).condition()).isEqualTo(Condition.of(python));
        assertThat(typed.truth(AT_RUN_TIME).condition().java()).isEqualTo(java);
    }

    @Test
    void wordsSwitchesAndConstantsAreKnownNow() {
        for (String text : List.of(
                "word == 'same'",
                "word != 'valid'",
                "scheme == HALF",
                "FULL != scheme",
                "bias",
                "bias == true",
                "!(false || !bias)")) {
            assertThat(typed(text).truth(AT_RUN_TIME)).as(text).isEqualTo(TruthValue.of(true));
        }
    }

    @Test
    void divisorsMustNotBeZero() {
        typed("n // m + x / (n - 6) + 1 / 2");

        assertThat(rules)
                .extracting(Rule::words)
                .containsExactly("it must be possible to divide by m", "it must be possible to divide by n - 6");
        assertThat(rules)
                .extracting(rule -> rule.condition().apply(KNOWN))
                .containsExactly(Condition.of(true), Condition.of(false));
        assertThat(rules)
                .extracting(rule -> rule.condition().apply(AT_RUN_TIME).java())
                .containsExactly("m != 0", "n - 6 != 0");
    }

    @Test
    void theTextIsTheExpressionWithTheParenthesesThatItNeeds() {
        assertThat(typed("((n)*(m+ 1))-(2-(x))").text()).isEqualTo("n * (m + 1) - (2 - x)");
        assertThat(typed("! (bias&&n>1)||(bias)").text()).isEqualTo("!(bias && n > 1) || bias");
        assertThat(typed("max( n,m )/-(k[ 1 ])").text()).isEqualTo("max(n, m) / -k[1]");
        assertThat(typed("(n // m) * m % k[0]").text()).isEqualTo("n // m * m % k[0]");
        assertThat(typed("n // (m * m)").members()).containsExactly("n", "m");
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** A text of random tokens is an expression or a mistake that can be reported, whatever it is. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyTextIsAnExpressionOrAMistake(int seed) {
        Random random = new Random(seed);
        List<String> tokens = List.of(
                "n",
                "m",
                "k",
                "x",
                "bias",
                "word",
                "scheme",
                "HALF",
                "k[0]",
                "k[1]",
                "true",
                "'same'",
                "0",
                "1",
                "2.5",
                "1e999",
                "+",
                "-",
                "*",
                "/",
                "//",
                "%",
                "<",
                "==",
                "!=",
                "&&",
                "||",
                "!",
                "(",
                ")",
                "(",
                ")",
                ",",
                "[",
                "=",
                "sqrt(",
                "min(",
                "fanIn()",
                "fanOut(weight)",
                "uniform(",
                "\n",
                "\u0000",
                "é",
                "\ud83d\ude00",
                "\ud800",
                "\"",
                "\\",
                "$L",
                "%s");
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(1 + random.nextInt(12), 0, tokens.size())
                    .forEach(token -> text.append(tokens.get(token)).append(' '));
            try {
                Typed typed = typed(text.toString());
                assertThatCode(() -> typed.value().apply(KNOWN))
                        .as(text.toString())
                        .doesNotThrowAnyException();
                assertThatCode(() -> typed.value().apply(AT_RUN_TIME))
                        .as(text.toString())
                        .doesNotThrowAnyException();
            } catch (Mistake mistake) {
                assertThat(mistake.at(NOWHERE).print()).startsWith("[Fanin");
            }
        }
    }

    @Test
    void deepNestingIsAMistake() {
        assertThatThrownBy(() -> Parser.parse("!".repeat(900) + "true")).isInstanceOf(Mistake.class);
        assertThatThrownBy(() -> Parser.parse("(".repeat(900))).isInstanceOf(Mistake.class);
        assertThatThrownBy(() -> Parser.parse("sqrt(".repeat(190))).isInstanceOf(Mistake.class);
        assertThat(typed("1" + " + 1".repeat(240)).whole(KNOWN)).isEqualTo(Size.of(241));
    }
}

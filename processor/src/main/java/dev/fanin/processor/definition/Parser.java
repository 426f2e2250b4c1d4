package dev.fanin.processor.definition;

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
import dev.fanin.processor.definition.Tokens.Kind;
import dev.fanin.processor.definition.Tokens.Token;
import java.util.ArrayList;
import java.util.List;

/** Parses expressions by recursive descent. */
final class Parser {
    private static final int DEEPEST = 50;

    /** No tensor has that many dimensions. */
    private static final int LARGEST_INDEX = 9;

    /** The binary operators, those that bind weakest first. */
    private static final List<List<String>> LEVELS = List.of(
            List.of("||"),
            List.of("&&"),
            List.of("==", "!="),
            List.of("<", "<=", ">", ">="),
            List.of("+", "-"),
            List.of("*", "/", "//", "%"));

    private final Tokens tokens;
    private int depth;

    private Parser(String text) {
        this.tokens = new Tokens(text);
    }

    /**
     * Parses a whole text.
     *
     * @throws Mistake if it is no expression
     */
    static Expression parse(String text) {
        Parser parser = new Parser(text);
        Expression expression = parser.expression();
        if (parser.tokens.peek().kind() != Kind.END) {
            throw parser.tokens.unexpected("an operator or the end");
        }
        return expression;
    }

    private Expression expression() {
        return binary(0);
    }

    private Expression binary(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        Expression left = binary(level + 1);
        while (tokens.peek().kind() == Kind.SYMBOL
                && LEVELS.get(level).contains(tokens.peek().text())) {
            String operator = tokens.take().text();
            left = new Operation(left, operator, binary(level + 1));
        }
        return left;
    }

    private Expression unary() {
        if (++depth > DEEPEST) {
            throw tokens.unexpected("less nesting");
        }
        Token token = tokens.peek();
        Expression expression;
        if (token.is("-") || token.is("!")) {
            tokens.take();
            expression = new Sign(token.text(), unary());
        } else if (tokens.takeIf("(")) {
            expression = expression();
            tokens.expect(")", "an operator or \")\"");
        } else {
            expression = primary();
        }
        depth--;
        return expression;
    }

    private Expression primary() {
        Token token = tokens.peek();
        switch (token.kind()) {
            case NUMBER -> {
                return number(token.text());
            }
            case WORD -> {
                tokens.take();
                return new Word(token.text().substring(1, token.text().length() - 1));
            }
            case NAME -> {
                tokens.take();
                return named(token.text());
            }
            default -> throw tokens.unexpected("a number, a name or \"(\"");
        }
    }

    private Expression number(String text) {
        boolean isWhole = text.chars().allMatch(Character::isDigit);
        if (isWhole && text.length() > String.valueOf(Integer.MAX_VALUE).length()) {
            throw tokens.unexpected("a smaller number");
        }
        tokens.take();
        return isWhole ? new Whole(Long.parseLong(text)) : new Decimal(Double.parseDouble(text), text);
    }

    private Expression named(String name) {
        if (name.equals("true") || name.equals("false")) {
            return new Truth(name.equals("true"));
        }
        if (tokens.takeIf("(")) {
            return new Call(name, arguments());
        }
        if (!tokens.takeIf("[")) {
            return new Name(name);
        }
        Token index = tokens.peek();
        if (index.kind() != Kind.NUMBER || !index.text().matches("[0-" + LARGEST_INDEX + "]")) {
            throw tokens.unexpected("an index from 0 to " + LARGEST_INDEX);
        }
        tokens.take();
        tokens.expect("]", "\"]\"");
        return new Element(name, Integer.parseInt(index.text()));
    }

    private List<Argument> arguments() {
        List<Argument> arguments = new ArrayList<>();
        if (tokens.takeIf(")")) {
            return arguments;
        }
        do {
            String name = null;
            if (tokens.peek().kind() == Kind.NAME && tokens.peekSecond().is("=")) {
                name = tokens.take().text();
                tokens.take();
            }
            arguments.add(new Argument(name, expression()));
        } while (tokens.takeIf(","));
        tokens.expect(")", "an operator, \",\" or \")\"");
        return arguments;
    }
}

package dev.fanin.processor.definition;

import dev.fanin.processor.checking.SourceText;
import dev.fanin.processor.diagnostics.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tokens of an expression, read one after the other. */
final class Tokens {
    /** What a token is. */
    enum Kind {
        NUMBER,
        NAME,
        WORD,
        SYMBOL,
        END
    }

    /**
     * One token.
     *
     * @param position of its first character, from 1
     */
    record Token(Kind kind, String text, int position) {
        boolean is(String symbol) {
            return kind == Kind.SYMBOL && text.equals(symbol);
        }
    }

    private static final int LONGEST = 1000;

    private static final Pattern SPACE = Pattern.compile("\\s*");
    private static final Pattern NUMBER = Pattern.compile("(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern NAME = Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");
    private static final Pattern WORD = Pattern.compile("'[^']*'");
    private static final Pattern SYMBOL = Pattern.compile("//|<=|>=|==|!=|&&|\\|\\||[-+*/%()\\[\\],<>!=]");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    Tokens(String text) {
        this.text = text;
        if (text.length() > LONGEST) {
            throw new Mistake(Message.EXPRESSION_TOO_LONG, text.length(), LONGEST);
        }
        int position = skipSpace(0);
        while (position < text.length()) {
            Token token = tokenAt(position);
            tokens.add(token);
            position = skipSpace(position + token.text.length());
        }
        tokens.add(new Token(Kind.END, "", text.length() + 1));
    }

    private int skipSpace(int position) {
        Matcher space = SPACE.matcher(text).region(position, text.length());
        return space.lookingAt() ? space.end() : position;
    }

    private Token tokenAt(int position) {
        Token token = match(Kind.NUMBER, NUMBER, position);
        token = token == null ? match(Kind.NAME, NAME, position) : token;
        token = token == null ? match(Kind.WORD, WORD, position) : token;
        token = token == null ? match(Kind.SYMBOL, SYMBOL, position) : token;
        if (token == null) {
            int end = text.offsetByCodePoints(position, 1);
            throw unexpected(
                    "a number, a name or an operator",
                    new Token(Kind.SYMBOL, text.substring(position, end), position + 1));
        }
        return token;
    }

    private @Nullable Token match(Kind kind, Pattern pattern, int position) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        return matcher.lookingAt() ? new Token(kind, matcher.group(), position + 1) : null;
    }

    /** The next token, which stays the next. */
    Token peek() {
        return tokens.get(next);
    }

    /** The token after the next one. */
    Token peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    /** The next token. */
    Token take() {
        Token token = peek();
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    /** Takes the next token if it is a symbol. */
    boolean takeIf(String symbol) {
        boolean isNext = peek().is(symbol);
        if (isNext) {
            take();
        }
        return isNext;
    }

    /** Takes the next token, which must be a symbol. */
    void expect(String symbol, String expected) {
        if (!takeIf(symbol)) {
            throw unexpected(expected);
        }
    }

    /** The mistake that the next token is. */
    Mistake unexpected(String expected) {
        return unexpected(expected, peek());
    }

    private Mistake unexpected(String expected, Token token) {
        String found = token.kind == Kind.END ? "the text ends" : SourceText.of(token.text) + " stands there";
        return new Mistake(Message.EXPRESSION_SYNTAX, SourceText.of(text), token.position, expected, found);
    }
}

package dev.fanin.processor.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a source half-typed: what a compiler in an IDE gets while its user writes. */
final class Damage {
    private static final Pattern TOKEN = Pattern.compile("\\s+|\\w+|\"(?:\\\\.|[^\"\\\\\n])*+\"|.", Pattern.DOTALL);

    private Damage() {}

    static String to(String text, Choices choices) {
        String damaged = text;
        int times = choices.between(1, 3);
        for (int i = 0; i < times; i++) {
            damaged = once(damaged, choices);
        }
        return damaged;
    }

    private static String once(String text, Choices choices) {
        List<String> tokens = split(text);
        if (tokens.size() < 4) {
            return text;
        }
        int at = choices.between(0, tokens.size() - 2);
        switch (choices.between(1, 9)) {
            case 1 -> tokens.remove(at);
            case 2 -> tokens.add(at, tokens.get(at));
            case 3 -> Collections.swap(tokens, at, at + 1);
            case 4 -> Collections.swap(tokens, at, choices.between(0, tokens.size() - 1));
            case 5 -> tokens.subList(at, tokens.size()).clear();
            case 6 ->
                tokens.subList(at, Math.min(tokens.size(), at + choices.between(2, 12)))
                        .clear();
            case 7 -> tokens.set(at, choices.of("@", "(", ")", "{", "}", ";", ",", "=", "\"", "<", "/*", ".", "class"));
            case 8 -> tokens.add(at, choices.of("@Linear(", "@Linear ", "@", "int ", "1", "\u0000", "#", "...", "\\u"));
            default -> removeAll(tokens, choices);
        }
        return String.join("", tokens);
    }

    /** All of one kind of token, such as every semicolon. */
    private static void removeAll(List<String> tokens, Choices choices) {
        String gone = choices.of(";", ")", "}", "\"", "package", "import");
        tokens.removeIf(token -> token.equals(gone));
    }

    private static List<String> split(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }
}

package dev.fanin.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Java source consists of, so that two can be compared in everything but the contents of strings and comments. */
final class Tokens {
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u+([0-9a-fA-F]{4})");
    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>/\\*.*?\\*/|//[^\\r\\n]*)|(?<text>\"(?:\\\\.|[^\"\\\\\\r\\n])*+\"|'(?:\\\\.|[^'\\\\\\r\\n])++')"
                    + "|(?<word>[\\p{javaJavaIdentifierPart}]+)|(?<space>\\s+)|(?<other>.)",
            Pattern.DOTALL);

    private Tokens() {}

    /** The tokens, with "comment" for each comment, however many lines it goes on for, and "text" for each string. */
    static List<String> of(String source) {
        List<String> tokens = new ArrayList<>();
        TOKEN.matcher(withoutEscapes(source)).results().map(Tokens::kind).forEach(token -> {
            int last = tokens.size() - 1;
            boolean goesOn = token.equals("text")
                    && last > 0
                    && tokens.get(last).equals("+")
                    && tokens.get(last - 1).equals("text");
            if (goesOn) {
                // A string that is written in several pieces.
                tokens.remove(last);
            } else if (!token.isEmpty()) {
                tokens.add(token);
            }
        });
        return tokens;
    }

    private static String kind(MatchResult match) {
        if (match.group(1) != null) {
            return "comment";
        }
        if (match.group(2) != null) {
            return "text";
        }
        return match.group(4) != null ? "" : match.group();
    }

    /** Unicode escapes mean the character itself, before anything else is read. */
    private static String withoutEscapes(String source) {
        return ESCAPE.matcher(source)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(escape.group(1) + (char) Integer.parseInt(escape.group(2), 16)));
    }
}

package dev.fanin.processor.fuzz;

import java.util.List;

/** Literals of strings that would do harm where they were taken for code, a format or a comment. */
final class Words {
    private static final List<String> HOSTILE = List.of(
            "\\\"",
            "\\\"); System.exit(1); (\\\"",
            "\\\\",
            "a\\\\",
            "\\n",
            "a\\r\\nb",
            "*/",
            "*/ int x; /*",
            "/**",
            "//",
            "\\\\u002a\\\\u002f",
            "\\\\\\\\u002a\\\\\\\\u002f",
            "\\u002a\\u002f",
            "\\\\u000a int x = 1;",
            "\\\\uXYZ",
            "{@link",
            "{@code }} */",
            "@param model",
            "<script>alert(1)</script>",
            "</table>",
            "&amp;",
            "&#42;&#47;",
            "$T",
            "$L",
            "$S$N$$",
            "$1T",
            "$>",
            "$[",
            "$W$Z",
            "%s",
            "%n%d%",
            "%1$s",
            "\\uD83D\\uDE00",
            "\\uD800",
            "\\uDC00",
            "\\u202E txet",
            "\\u200F",
            "\\u0000",
            "\\0",
            "\\b\\f\\s",
            "\\u0085",
            "\\u2028",
            "\uFEFF",
            "größe",
            "a, b; c with d",
            "a.b.c",
            "weight",
            "conv1.weight",
            "0",
            "x".repeat(300));

    /** Those that are no name in a state dict. */
    private static final List<String> MALFORMED = List.of("", " ", ".", "a..b", ".a", "a.", "\\t", "\\u2003");

    private Words() {}

    static String hostile(Choices choices) {
        String word = choices.of(HOSTILE);
        return "\"" + (choices.chance(30) ? choices.of("a.", "key", "0.") + word : word) + "\"";
    }

    static String malformed(Choices choices) {
        return "\"" + choices.of(MALFORMED) + "\"";
    }
}

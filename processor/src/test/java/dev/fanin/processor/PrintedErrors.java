package dev.fanin.processor;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The errors of an example as javac prints them, without the name of the file and the number of the line.
 *
 * @param text all of them
 * @param messages Fanin's messages alone
 */
record PrintedErrors(String text, List<String> messages) {
    private static final Pattern FILE = Pattern.compile("(?m)^(?=package )");

    /** Compiles an example, which has no imports; a line {@code package b;} begins another file. */
    static PrintedErrors of(String example) {
        List<SourceText> files = Stream.of(FILE.split(example))
                .map(file -> file.startsWith("package ")
                        ? file.replaceFirst(";", "; " + DiagnosticCase.IMPORTS.strip())
                        : "package a; " + DiagnosticCase.IMPORTS + file)
                .map(SourceText::new)
                .toList();
        List<CompilerMessage> errors = TestCompiler.javac().compile(files).errors();
        return new PrintedErrors(
                errors.stream().map(error -> printed(error, files)).collect(joining()),
                errors.stream()
                        .map(error -> ReportedError.of(error).message())
                        .filter(message -> message.startsWith("[Fanin"))
                        .toList());
    }

    /** The message's first line, the line of source with a caret below, and the message's other lines. */
    private static String printed(CompilerMessage error, List<SourceText> files) {
        String file = ReportedError.of(error).file();
        String source = files.stream()
                .filter(each -> file.equals(each.simpleName() + ".java"))
                .flatMap(each -> each.text().lines())
                .skip(error.getLineNumber() - 1)
                .findFirst()
                .orElseThrow();
        String caret = " ".repeat((int) error.getColumnNumber() - 1) + "^";
        List<String> lines = error.getMessage(Locale.ROOT).lines().toList();
        return Stream.of(List.of("error: " + lines.get(0), source, caret), lines.subList(1, lines.size()))
                .flatMap(List::stream)
                .map(line -> line + "\n")
                .collect(joining());
    }

    /** The last line of Fanin's only message, if that has the id. */
    String hintOf(String id) {
        return messages.size() == 1 && messages.get(0).startsWith("[" + id + "] ")
                ? messages.get(0).substring(messages.get(0).lastIndexOf('\n') + 1)
                : "(the example must have this mistake alone, but has " + messages + ")";
    }
}

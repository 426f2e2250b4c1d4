package dev.fanin.processor.fuzz;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The files of one generated source, in packages that no other source has.
 *
 * @param seed generates it again
 * @param packageName of the source; it may have others below
 * @param files with marks around what only the variants need
 * @param models the binary names of classes that a run may create and reset
 */
record HostileSource(long seed, String packageName, List<File> files, List<String> models) {
    private static final Pattern USE = Pattern.compile("\uE000([^\uE001]*)\uE001");

    /** What is damaged may have taken something in between the marks, or one of them away. */
    private static final Pattern WORD = Pattern.compile("\uE002\"(?:\\\\.|[^\"\\\\\n\uE002\uE003])*+\"\uE003");

    private static final Pattern MARK = Pattern.compile("[\uE002\uE003]");

    /**
     * One file.
     *
     * @param path such as {@code a/b/Net.java}
     */
    record File(String path, String text) {}

    /** Marks code that uses a generated class. */
    static String use(String code) {
        return "\uE000" + code + "\uE001";
    }

    /** Text without what needs generated classes. */
    static String withoutUses(String text) {
        return USE.matcher(text).replaceAll("");
    }

    /** Marks the literal of a string that must never become code. */
    static String word(String literal) {
        return "\uE002" + literal + "\uE003";
    }

    /** As a user has them. */
    List<File> asWritten() {
        return rendered(text -> MARK.matcher(USE.matcher(text).replaceAll("$1")).replaceAll(""));
    }

    /** Without what needs generated classes. */
    List<File> withoutUses() {
        return rendered(text -> MARK.matcher(withoutUses(text)).replaceAll(""));
    }

    /** With another word in the place of each hostile one. */
    List<File> withHarmlessWords() {
        int[] count = {0};
        return rendered(text -> MARK.matcher(WORD.matcher(USE.matcher(text).replaceAll("$1"))
                        .replaceAll(word -> "\"harmless" + count[0]++ + "\""))
                .replaceAll(""));
    }

    /** Whether a file, given or generated, belongs to the source. */
    boolean owns(String path) {
        return path.startsWith(packageName.replace('.', '/') + "/");
    }

    /** Whether its files can be written to any disk. */
    boolean hasPlainPaths() {
        return files.stream().allMatch(file -> file.path().chars().allMatch(character -> character < 128));
    }

    boolean hasHostileWords() {
        return files.stream().anyMatch(file -> WORD.matcher(file.text()).find());
    }

    private List<File> rendered(UnaryOperator<String> text) {
        return files.stream()
                .map(file -> new File(file.path(), text.apply(file.text())))
                .toList();
    }

    /** The source as a report shows it. */
    String print() {
        StringBuilder print = new StringBuilder("seed " + seed + "\n");
        for (File file : asWritten()) {
            print.append("---- ")
                    .append(file.path())
                    .append('\n')
                    .append(file.text())
                    .append('\n');
        }
        return print.toString();
    }
}

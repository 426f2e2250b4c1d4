package dev.fanin.processor;

import static java.util.stream.Collectors.joining;

import dev.fanin.processor.diagnostics.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of {@code docs/diagnostics.md}: an introduction, an index, and an entry for each message, in sections.
 *
 * <p>People write an entry's cause and example. The index, what the compiler prints and the hint are {@link #completed}.
 *
 * @param head what stands before the first section
 * @param parts the entries, and the headings of sections with what follows them
 */
record DiagnosticsPage(String head, List<Part> parts) {
    private static final Pattern INDEX =
            Pattern.compile("(<!-- index:begin -->\n).*(<!-- index:end -->\n)", Pattern.DOTALL);

    /** A piece of the page. */
    sealed interface Part {
        String text();
    }

    /** The heading of a section. */
    record Section(String text) implements Part {}

    static DiagnosticsPage parse(String page) {
        String[] pieces = page.split("(?m)^(?=##+ )");
        List<Part> parts = new ArrayList<>();
        for (String piece : Arrays.asList(pieces).subList(1, pieces.length)) {
            parts.add(piece.startsWith("### ") ? Entry.parse(piece) : new Section(piece));
        }
        return new DiagnosticsPage(pieces[0], parts);
    }

    List<Entry> entries() {
        return parts.stream()
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast)
                .toList();
    }

    /** The page as it should be: an entry for each message, each with what the compiler prints now. */
    DiagnosticsPage completed() {
        List<Part> complete = new ArrayList<>();
        for (Part part : parts) {
            complete.add(part instanceof Entry entry ? entry.completed() : part);
        }
        int previous = 0;
        for (Message message : Message.values()) {
            int place = indexOf(complete, message.id());
            if (place < 0) {
                place = previous + 1;
                complete.add(place, new Entry(message.id(), "", "", "", "").completed());
            }
            previous = place;
        }
        return new DiagnosticsPage(head, complete).indexed();
    }

    /** The page with an index of its entries as they are. */
    DiagnosticsPage indexed() {
        String rows = entries().stream().map(Entry::row).collect(joining());
        String index = "$1| id | for example |\n| --- | --- |\n" + Matcher.quoteReplacement(rows) + "$2";
        return new DiagnosticsPage(INDEX.matcher(head).replaceFirst(index), parts);
    }

    private static int indexOf(List<Part> parts, String id) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Entry entry && entry.id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    String text() {
        return (head + parts.stream().map(Part::text).collect(joining())).stripTrailing() + "\n";
    }

    /**
     * What the page says of one message.
     *
     * @param id the message's
     * @param cause why it is a mistake
     * @param example a source with it, or empty where no source has it
     * @param printed what javac prints for the example
     * @param mend how to mend it: the last line of what is printed
     */
    record Entry(String id, String cause, String example, String printed, String mend) implements Part {
        private static final Pattern FORM = Pattern.compile(
                "### (?<id>\\w+)\n\n(?<cause>.*?)\n\n"
                        + "(?:```java\n(?<example>.*?)```\n\n)?(?:```text\n(?<printed>.*?)```\n\n)?"
                        + "(?:Mend: (?<mend>[^\n]*)\n+)?",
                Pattern.DOTALL);

        static Entry parse(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new IllegalArgumentException("not the form of an entry:\n" + text);
            }
            return new Entry(
                    form.group("id"),
                    form.group("cause"),
                    Objects.requireNonNullElse(form.group("example"), ""),
                    Objects.requireNonNullElse(form.group("printed"), ""),
                    Objects.requireNonNullElse(form.group("mend"), ""));
        }

        Entry completed() {
            if (example.isEmpty()) {
                return new Entry(id, cause, "", "", message().hint());
            }
            PrintedErrors errors = PrintedErrors.of(example);
            return new Entry(id, cause, example, errors.text(), errors.hintOf(id));
        }

        /** The row of the index: what the message says in the example. */
        String row() {
            String said = printed.lines()
                    .filter(line -> line.contains("[" + id + "] "))
                    .map(line -> line.substring(line.indexOf(']') + 2))
                    .findFirst()
                    .orElseGet(() -> message().text().replace("%s", "…"));
            return "| [" + id + "](#" + id.toLowerCase(Locale.ROOT) + ") | " + said.replace("|", "\\|") + " |\n";
        }

        private Message message() {
            return Stream.of(Message.values())
                    .filter(message -> message.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("there is no message " + id));
        }

        @Override
        public String text() {
            String source = example.isEmpty() ? "" : "```java\n" + example + "```\n\n```text\n" + printed + "```\n\n";
            return "### " + id + "\n\n" + cause + "\n\n" + source + "Mend: " + mend + "\n\n";
        }
    }
}

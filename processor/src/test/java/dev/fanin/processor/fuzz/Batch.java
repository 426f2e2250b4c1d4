package dev.fanin.processor.fuzz;

import dev.fanin.processor.fuzz.Compiled.Note;
import dev.fanin.processor.fuzz.HostileSource.File;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles many sources at once, each in packages of its own, and says which of them led to what must not be. */
final class Batch {
    /** As the strictest build has it; all errors are wanted, not the first hundred. */
    private static final List<String> STRICT = List.of("-Xlint:all", "-Xmaxerrs", "1000000", "-Xmaxwarns", "1000000");

    /** Goes on after errors as far as it can, as in an IDE. */
    private static final String GO_ON = "-XDshould-stop.ifError=FLOW";

    private final InMemoryCompiler javac;
    private final InMemoryCompiler eclipse;
    private final Tally tally;
    private final List<Finding> findings = new ArrayList<>();

    Batch(InMemoryCompiler javac, InMemoryCompiler eclipse, Tally tally) {
        this.javac = javac;
        this.eclipse = eclipse;
        this.tally = tally;
    }

    List<Finding> check(List<HostileSource> generated) {
        tally.add("sources", generated.size());
        Set<HostileSource> halfTyped = owners(
                generated,
                javac.parse(files(generated, HostileSource::withoutUses))
                        .errors()
                        .toList());
        tally.add("half-typed", halfTyped.size());
        process(List.copyOf(halfTyped), HostileSource::withoutUses, with(STRICT, GO_ON));

        List<HostileSource> sources = new ArrayList<>(without(generated, halfTyped));
        Compiled plain = plain(sources);
        Set<HostileSource> rejected = owners(sources, plain.errors().toList());
        List<HostileSource> accepted = without(sources, rejected);
        tally.add("accepted by javac", accepted.size());
        checkAccepted(accepted);
        checkRejected(List.copyOf(rejected), plain);
        checkOnEclipse(generated.stream()
                .filter(source -> source.seed() % 10 == 0 && source.hasPlainPaths())
                .toList());
        return findings;
    }

    private void checkAccepted(List<HostileSource> sources) {
        Compiled first = process(sources, HostileSource::asWritten, with(STRICT, "-proc:only"));
        List<Note> mistakes = first.errors().toList();
        report(sources, mistakes, note -> !note.isFanin(), "a further error beside the model's own");
        Set<HostileSource> mistaken = owners(sources, mistakes);
        List<HostileSource> sound = without(sources, mistaken);
        tally.add("generated", sound.size());
        tally.add("Fanin's errors", mistaken.size());

        Compiled second = process(sound, HostileSource::asWritten, STRICT);
        Set<HostileSource> broken = owners(sound, second.errors().toList());
        report(
                withoutMistakesOfTheUser(sound, broken),
                second.errors().toList(),
                note -> true,
                "generated code does not compile");
        report(sound, second.notes(), note -> note.isGenerated() && note.isWarning(), "generated code warns");
        for (HostileSource source : sound) {
            Map<String, String> generated = owned(first.sources(), source);
            if (!generated.equals(owned(second.sources(), source))) {
                find(source, "generated code differs from one compilation to the next", "");
            }
        }
        checkStandIns(List.copyOf(mistaken), first);
        checkWords(sound, first);
        List<HostileSource> compiling = without(sound, broken);
        run(compiling, broken.isEmpty() ? second : process(compiling, HostileSource::asWritten, STRICT));
    }

    /** The class that stands in for one with mistakes must not add to them. */
    private void checkStandIns(List<HostileSource> sources, Compiled processed) {
        List<File> files = new ArrayList<>(files(sources, HostileSource::asWritten));
        for (HostileSource source : sources) {
            owned(processed.sources(), source).forEach((path, text) -> files.add(new File(path, text)));
        }
        // Where a class of the name exists, none is generated, and what the source calls is the user's.
        List<HostileSource> standIns = without(
                sources,
                owners(
                        sources,
                        processed
                                .errors()
                                .filter(note -> note.text().contains("[FaninGeneratedClassTaken]"))
                                .toList()));
        Compiled compiled = javac.compile(files, with(STRICT, GO_ON));
        List<Note> errors = compiled.errors().toList();
        report(
                withoutMistakesOfTheUser(standIns, owners(standIns, errors)),
                errors,
                note -> true,
                "a class that stands in does not compile");
    }

    /** Leaves out what is broken without Fanin too: javac finds some mistakes only when it does not compile many files at once. */
    private List<HostileSource> withoutMistakesOfTheUser(List<HostileSource> sources, Set<HostileSource> broken) {
        return sources.stream()
                .filter(source -> !broken.contains(source)
                        || javac.processIdly(source.withoutUses(), STRICT)
                                .errors()
                                .findAny()
                                .isEmpty())
                .toList();
    }

    /** Other words in the source may change the generated strings and comments, but nothing else. */
    private void checkWords(List<HostileSource> sources, Compiled processed) {
        List<HostileSource> hostile =
                sources.stream().filter(HostileSource::hasHostileWords).toList();
        Compiled harmless = process(hostile, HostileSource::withHarmlessWords, with(STRICT, "-proc:only"));
        tally.add("with hostile words", hostile.size());
        for (HostileSource source : hostile) {
            Map<String, String> others = owned(harmless.sources(), source);
            owned(processed.sources(), source).forEach((path, text) -> {
                String other = others.getOrDefault(path, "");
                if (!Tokens.of(text).equals(Tokens.of(other))) {
                    find(source, "a string of the user's became code", text + "\n---- and ----\n" + other);
                }
            });
        }
    }

    private void run(List<HostileSource> sources, Compiled compiled) {
        ModelRun run = new ModelRun(compiled.classes());
        for (HostileSource source : sources) {
            for (String model : source.models()) {
                String problem = run.run(model);
                if (problem == null) {
                    tally.add("models run", 1);
                } else if (!problem.equals("skipped")) {
                    find(source, "a model that compiles does not run", model + " " + problem);
                }
            }
        }
    }

    private void checkRejected(List<HostileSource> sources, Compiled plain) {
        Set<String> known = plain.errors().map(Batch::key).collect(Collectors.toCollection(HashSet::new));
        Compiled processed = process(sources, HostileSource::withoutUses, with(STRICT, GO_ON));
        // A class that is named like a package is reported once for each file in the package.
        // A type argument beyond its bounds is wrong again wherever javac infers it.
        // A method that the user declares twice cannot be referred to.
        Predicate<Note> isNew = note -> !note.isFanin()
                && !known.contains(key(note))
                && !isBound(note)
                && !note.text().contains("found in unbound lookup")
                && !note.text().contains("clashes with class of same name");
        report(sources, processed.errors().toList(), isNew, "an error that is the compiler's only with Fanin");

        List<File> files = new ArrayList<>(files(sources, HostileSource::withoutUses));
        for (HostileSource source : sources) {
            owned(processed.sources(), source).forEach((path, text) -> files.add(new File(path, text)));
        }
        Compiled compiled = javac.compile(files, with(STRICT, GO_ON));
        Predicate<Note> isOfGenerated = note -> processed.sources().containsKey(note.path());
        report(
                sources,
                compiled.errors().toList(),
                isNew.and(isOfGenerated),
                "code generated from a rejected source does not compile");
    }

    private void checkOnEclipse(List<HostileSource> sources) {
        List<String> options = List.of("--release", "17", "-proceedOnError");
        Compiled plain = eclipse.compile(files(sources, HostileSource::withoutUses), options);
        Set<HostileSource> rejected = owners(sources, plain.errors().toList());
        List<HostileSource> accepted = without(sources, rejected);
        List<File> files = files(sources, HostileSource::asWritten);
        Compiled processed = eclipse.process(files, options);
        if (failsItself(processed, files, options)) {
            int middle = sources.size() / 2;
            if (middle == 0) {
                tally.add("Eclipse's compiler itself fails", 1);
            } else {
                checkOnEclipse(sources.subList(0, middle));
                checkOnEclipse(sources.subList(middle, sources.size()));
            }
            return;
        }
        tally.add("on Eclipse's compiler", sources.size());
        tally.add("accepted by Eclipse's compiler", accepted.size());
        crash(sources, processed, "Eclipse's compiler");
        report(sources, processed.notes(), Note::isInternalError, "an internal error on Eclipse's compiler");
        Set<HostileSource> mistaken =
                owners(sources, processed.errors().filter(Note::isFanin).toList());
        report(
                without(accepted, mistaken),
                processed.errors().toList(),
                note -> true,
                "generated code does not compile on Eclipse's compiler");
        report(
                List.copyOf(mistaken.stream().filter(accepted::contains).toList()),
                processed.errors().toList(),
                note -> !note.isFanin(),
                "a further error on Eclipse's compiler");
    }

    /** Whether Eclipse's compiler fails, also with a processor that does nothing, as it does on some records that are wrong. */
    private boolean failsItself(Compiled processed, List<File> files, List<String> options) {
        return processed.errors().anyMatch(Note::isCompilerFailure)
                && eclipse.processIdly(files, options).errors().anyMatch(Note::isCompilerFailure);
    }

    private Compiled process(
            List<HostileSource> sources, Function<HostileSource, List<File>> variant, List<String> options) {
        Compiled compiled = javac.process(files(sources, variant), options);
        if (compiled.crash() != null && sources.size() > 1) {
            int middle = sources.size() / 2;
            Compiled low = process(sources.subList(0, middle), variant, options);
            Compiled high = process(sources.subList(middle, sources.size()), variant, options);
            return merged(low, high);
        }
        if (compiled.crash() != null
                && javac.processIdly(files(sources, variant), options).crash() != null) {
            tally.add("javac itself fails", 1);
            return new Compiled(List.of(), Map.of(), Map.of(), null);
        }
        crash(sources, compiled, "javac");
        report(sources, compiled.notes(), Note::isInternalError, "an internal error");
        return compiled;
    }

    /**
     * Compiles with a processor that does nothing. Sources on which javac itself fails are taken out: there is nothing to compare
     * with.
     */
    private Compiled plain(List<HostileSource> sources) {
        Compiled compiled = javac.processIdly(files(sources, HostileSource::withoutUses), with(STRICT, GO_ON));
        if (compiled.crash() == null) {
            return compiled;
        }
        if (sources.size() == 1) {
            tally.add("javac itself fails", 1);
            sources.clear();
            return merged(compiled, compiled);
        }
        int middle = sources.size() / 2;
        List<HostileSource> low = new ArrayList<>(sources.subList(0, middle));
        List<HostileSource> high = new ArrayList<>(sources.subList(middle, sources.size()));
        plain(low);
        plain(high);
        sources.retainAll(Stream.concat(low.stream(), high.stream()).toList());
        return plain(sources);
    }

    private static Compiled merged(Compiled low, Compiled high) {
        List<Note> notes = new ArrayList<>(low.notes());
        notes.addAll(high.notes());
        Map<String, String> generated = new LinkedHashMap<>(low.sources());
        generated.putAll(high.sources());
        Map<String, byte[]> classes = new LinkedHashMap<>(low.classes());
        classes.putAll(high.classes());
        return new Compiled(notes, generated, classes, null);
    }

    private void crash(List<HostileSource> sources, Compiled compiled, String compiler) {
        Throwable crash = compiled.crash();
        if (crash != null) {
            java.io.StringWriter trace = new java.io.StringWriter();
            crash.printStackTrace(new java.io.PrintWriter(trace));
            String text = trace.toString();
            find(sources.get(0), compiler + " fails", text.substring(0, Math.min(5000, text.length())));
        }
    }

    /** Reports each source with such a note once. */
    private void report(List<HostileSource> sources, List<Note> notes, Predicate<Note> wrong, String what) {
        Map<HostileSource, List<Note>> bySource = new LinkedHashMap<>();
        for (Note note : notes) {
            if (wrong.test(note)) {
                HostileSource owner = owner(sources, note);
                if (owner != null) {
                    bySource.computeIfAbsent(owner, none -> new ArrayList<>()).add(note);
                }
            }
        }
        bySource.forEach((source, all) ->
                find(source, what, all.stream().limit(5).map(Note::toString).collect(Collectors.joining("\n"))));
    }

    private void find(HostileSource source, String what, String detail) {
        findings.add(new Finding(source, what, detail));
    }

    private static boolean isBound(Note note) {
        return note.text().contains("is not within bounds of type-variable");
    }

    private static String key(Note note) {
        return note.path() + ":" + note.line() + ":" + note.text();
    }

    private static HostileSource owner(List<HostileSource> sources, Note note) {
        return sources.stream()
                .filter(source -> source.owns(note.path()))
                .findFirst()
                .orElse(null);
    }

    private static Set<HostileSource> owners(List<HostileSource> sources, List<Note> notes) {
        Set<HostileSource> owners = new LinkedHashSet<>();
        for (Note note : notes) {
            HostileSource owner = owner(sources, note);
            if (owner != null) {
                owners.add(owner);
            }
        }
        return owners;
    }

    private static Map<String, String> owned(Map<String, String> generated, HostileSource source) {
        return generated.entrySet().stream()
                .filter(entry -> source.owns(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<HostileSource> without(List<HostileSource> sources, Set<HostileSource> gone) {
        return sources.stream().filter(source -> !gone.contains(source)).toList();
    }

    private static List<File> files(List<HostileSource> sources, Function<HostileSource, List<File>> variant) {
        return sources.stream().map(variant).flatMap(List::stream).toList();
    }

    private static List<String> with(List<String> options, String option) {
        List<String> all = new ArrayList<>(options);
        all.add(option);
        return all;
    }
}

package dev.fanin.processor.fuzz;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * What a compiler made of some files.
 *
 * @param notes everything that it said
 * @param sources the text of each generated source, by its path
 * @param classes the bytes of each class, by its binary name
 * @param crash what came out of the compiler instead of an answer, or null
 */
record Compiled(
        List<Note> notes,
        Map<String, String> sources,
        Map<String, byte[]> classes,
        @Nullable Throwable crash) {
    /**
     * An error or warning.
     *
     * @param path of the file, empty where it is about none
     * @param isGenerated whether that file is generated
     */
    record Note(Diagnostic.Kind kind, String path, boolean isGenerated, long line, String text) {
        boolean isError() {
            return kind == Diagnostic.Kind.ERROR;
        }

        boolean isWarning() {
            return kind == Diagnostic.Kind.WARNING || kind == Diagnostic.Kind.MANDATORY_WARNING;
        }

        boolean isFanin() {
            return text.contains("[Fanin");
        }

        /** Whether Eclipse's compiler says that it fails itself; it throws nothing. */
        boolean isCompilerFailure() {
            return text.startsWith("Internal compiler error");
        }

        boolean isInternalError() {
            return text.contains("[FaninInternalError]");
        }
    }

    Stream<Note> errors() {
        return notes.stream().filter(Note::isError);
    }
}

package dev.fanin.processor;

import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** What a compiler reported, kept for when the files are gone: compilers look up lines and columns when they are asked. */
record CompilerMessage(
        Kind kind,
        @Nullable JavaFileObject source,
        long line,
        long column,
        long start,
        long position,
        long end,
        @Nullable String code,
        String text)
        implements Diagnostic<JavaFileObject> {
    static CompilerMessage of(Diagnostic<? extends JavaFileObject> reported) {
        return new CompilerMessage(
                reported.getKind(),
                reported.getSource(),
                reported.getLineNumber(),
                reported.getColumnNumber(),
                reported.getStartPosition(),
                reported.getPosition(),
                reported.getEndPosition(),
                reported.getCode(),
                reported.getMessage(Locale.ROOT));
    }

    @Override
    public Kind getKind() {
        return kind;
    }

    @Override
    public @Nullable JavaFileObject getSource() {
        return source;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public long getStartPosition() {
        return start;
    }

    @Override
    public long getEndPosition() {
        return end;
    }

    @Override
    public long getLineNumber() {
        return line;
    }

    @Override
    public long getColumnNumber() {
        return column;
    }

    @Override
    public @Nullable String getCode() {
        return code;
    }

    @Override
    public String getMessage(Locale locale) {
        return text;
    }

    @Override
    public String toString() {
        return kind + " " + (source == null ? "" : source.getName()) + ":" + line + ":" + column + ": " + text;
    }
}

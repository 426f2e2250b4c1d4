package dev.fanin.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** Another processor, which generates one class in a given round. */
final class SourceWritingProcessor extends OtherProcessor {
    /** The round in which nothing is processed any more. */
    static final int LAST = -1;

    private final int writingRound;
    private final SourceText source;
    private int round;

    SourceWritingProcessor(int writingRound, String source) {
        this.writingRound = writingRound;
        this.source = new SourceText(source);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        round++;
        if (round == writingRound || (writingRound == LAST && environment.processingOver())) {
            try (Writer writer = processingEnv
                    .getFiler()
                    .createSourceFile(source.qualifiedName())
                    .openWriter()) {
                writer.write(source.text());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return false;
    }
}

package dev.fanin.processor;

import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor, which asks for all annotations and claims none. */
final class RecordingProcessor extends AbstractProcessor {
    private final List<String> seen;

    RecordingProcessor(List<String> seen) {
        this.seen = seen;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        annotations.forEach(annotation -> seen.add(annotation.getQualifiedName().toString()));
        return false;
    }
}

package dev.fanin.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Asks Fanin's processor for completions as an editor does: with elements of a compilation, whether or not it succeeds. */
final class AskingProcessor extends OtherProcessor {
    private final FaninProcessor fanin = new FaninProcessor();
    private final Consumer<AskingProcessor> question;
    private final List<VariableElement> fields = new ArrayList<>();

    AskingProcessor(Consumer<AskingProcessor> question) {
        this.question = question;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        fanin.init(environment);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element type : round.getRootElements()) {
            if (type.getSimpleName().contentEquals("Net")) {
                fields.addAll(ElementFilter.fieldsIn(type.getEnclosedElements()));
                question.accept(this);
            }
        }
        return false;
    }

    /** The fields of the class {@code Net}. */
    List<VariableElement> fields() {
        return fields;
    }

    List<String> completions(
            @Nullable Element element,
            @Nullable AnnotationMirror annotation,
            @Nullable ExecutableElement member,
            @Nullable String typed) {
        return StreamSupport.stream(
                        fanin.getCompletions(element, annotation, member, typed).spliterator(), false)
                .map(Completion::getValue)
                .toList();
    }
}

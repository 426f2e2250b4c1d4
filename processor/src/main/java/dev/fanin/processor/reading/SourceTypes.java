package dev.fanin.processor.reading;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The types that are compiled from source, as far as the rounds have shown them; all others come from class files. */
public final class SourceTypes {
    private final Set<String> outermost = new LinkedHashSet<>();

    /** Takes note of the types of a round. */
    public void add(RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                outermost.add(type.getQualifiedName().toString());
            }
        }
    }

    /** The qualified names of those that no other type encloses. */
    public Set<String> names() {
        return Collections.unmodifiableSet(outermost);
    }

    /** Whether a type, or the one around it, was in one of the rounds. */
    public boolean contain(TypeElement type) {
        TypeElement each = type;
        while (each.getEnclosingElement() instanceof TypeElement enclosing) {
            each = enclosing;
        }
        return outermost.contains(each.getQualifiedName().toString());
    }
}

package dev.fanin.processor.reading;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * The types that are compiled from source, as far as the rounds have shown them, and the packages with annotations of their own; all
 * others come from class files.
 */
public final class SourceTypes {
    private final Set<String> outermost = new LinkedHashSet<>();
    private final Set<String> packages = new LinkedHashSet<>();

    /** Takes note of what is in a round. */
    public void add(RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                outermost.add(type.getQualifiedName().toString());
            } else if (root instanceof PackageElement annotated) {
                packages.add(annotated.getQualifiedName().toString());
            }
        }
    }

    /** The qualified names of the types that no other type encloses. */
    public Set<String> names() {
        return Collections.unmodifiableSet(outermost);
    }

    /** Whether a package, a type, or what encloses an element, was in one of the rounds. */
    public boolean contain(Element element) {
        if (element instanceof PackageElement annotated) {
            return packages.contains(annotated.getQualifiedName().toString());
        }
        Element enclosing = element.getEnclosingElement();
        if (enclosing != null && !(enclosing instanceof PackageElement)) {
            return contain(enclosing);
        }
        return element instanceof TypeElement type
                && outermost.contains(type.getQualifiedName().toString());
    }
}

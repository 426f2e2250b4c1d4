package dev.fanin.processor.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A class as generated code names it.
 *
 * @param packageName empty for the unnamed package
 * @param nesting the class and those around it, outermost first
 */
public record TypeReference(String packageName, List<Segment> nesting) {
    /**
     * One class of the nesting.
     *
     * @param name its simple name
     * @param typeParameters how many type parameters it declares
     */
    public record Segment(String name, int typeParameters) {}

    /** Such as {@code Inner}. */
    public String simpleName() {
        return nesting.get(nesting.size() - 1).name();
    }

    /** Such as {@code Outer.Inner}. */
    public String nestedName() {
        return nesting.stream().map(Segment::name).collect(Collectors.joining("."));
    }

    /** Such as {@code com.example.Outer.Inner}. */
    public String qualifiedName() {
        return packageName.isEmpty() ? nestedName() : packageName + "." + nestedName();
    }

    /** The class that is generated for this one, such as {@code Outer_InnerInit}. */
    public TypeReference generated() {
        String name = nesting.stream().map(Segment::name).collect(Collectors.joining("_", "", "Init"));
        return new TypeReference(packageName, List.of(new Segment(name, 0)));
    }
}

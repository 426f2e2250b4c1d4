package dev.fanin.processor.definition;

import dev.fanin.processor.catalogue.Arguments;
import dev.fanin.processor.catalogue.LayerDefinition.SizeSpec;
import dev.fanin.processor.catalogue.Size;
import dev.fanin.processor.model.OwnLayer.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The members of an annotation as expressions use them. */
final class Members {
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, Integer> lengths = new HashMap<>();
    private final Set<String> sizes = new LinkedHashSet<>();

    Members(List<Member> all) {
        all.forEach(member -> members.put(member.name(), member));
    }

    @Nullable
    Member find(String name) {
        return members.get(name);
    }

    /** In alphabetical order: compilers do not agree on another one for a compiled annotation. */
    Collection<String> names() {
        return new TreeSet<>(members.keySet());
    }

    /** Notes that an array is used with an index. */
    void useElement(String array, int index) {
        lengths.merge(array, index + 1, Math::max);
    }

    /** Notes that a shape depends on a member. */
    void useAsSize(Collection<String> names) {
        names.stream().filter(name -> isWhole(member(name))).forEach(sizes::add);
    }

    private static boolean isWhole(Member member) {
        return switch (member.type()) {
            case INT, INTS -> true;
            default -> false;
        };
    }

    private Member member(String name) {
        Member member = members.get(name);
        if (member == null) {
            throw new IllegalArgumentException("no member " + name);
        }
        return member;
    }

    /** The members that shapes depend on. */
    Map<String, SizeSpec> sizes() {
        Map<String, SizeSpec> specs = new LinkedHashMap<>();
        sizes.forEach(name -> specs.put(name, new SizeSpec(dimensions(name), null)));
        return specs;
    }

    private int dimensions(String name) {
        return switch (member(name).type()) {
            case INT -> 1;
            default -> lengths.getOrDefault(name, SizeSpec.ANY_LENGTH);
        };
    }

    /** The other arrays that are used with an index, with their lengths. */
    Map<String, Integer> tuples() {
        Map<String, Integer> tuples = new LinkedHashMap<>(lengths);
        tuples.keySet().removeAll(sizes);
        return tuples;
    }

    /**
     * Sizes as variables, where every shape has as many dimensions as any arguments give it.
     *
     * @return null if a size of any length is among them
     */
    @Nullable
    Arguments symbolic(Collection<String> names) {
        Map<String, List<Size>> variables = new HashMap<>();
        for (String name : names) {
            int dimensions = dimensions(name);
            if (!sizes.contains(name) || dimensions == SizeSpec.ANY_LENGTH) {
                return null;
            }
            variables.put(name, new ArrayList<>(Collections.nCopies(dimensions, new Size.Variable(name))));
        }
        return new Arguments(variables, Map.of());
    }
}

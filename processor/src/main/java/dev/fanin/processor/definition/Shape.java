package dev.fanin.processor.definition;

import dev.fanin.processor.catalogue.Arguments;
import dev.fanin.processor.catalogue.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The shape of a tensor in terms of the members.
 *
 * @param sizes its sizes; an array stands for all of its elements
 */
record Shape(List<Typed> sizes) {
    List<Size> of(Arguments given) {
        return sizes.stream().flatMap(size -> size.sizes(given).stream()).toList();
    }

    /** The members that it depends on. */
    Set<String> members() {
        Set<String> members = new LinkedHashSet<>();
        sizes.forEach(size -> members.addAll(size.members()));
        return members;
    }
}

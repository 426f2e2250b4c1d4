package dev.fanin.processor.catalogue;

import dev.fanin.processor.model.Storage.ElementType;
import java.util.List;

/**
 * One parameter or buffer of a layer.
 *
 * @param name PyTorch's name, such as {@code running_mean}
 * @param isBuffer whether it is a buffer
 * @param elementType what its elements are
 * @param shape its sizes
 * @param recipe how its values start
 */
public record TensorSpec(String name, boolean isBuffer, ElementType elementType, List<Size> shape, Recipe recipe) {
    /** The name of the member that holds it in a type of the user's, such as {@code runningMean}. */
    public String memberName() {
        StringBuilder member = new StringBuilder();
        for (String word : name.split("_", -1)) {
            member.append(member.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return member.toString();
    }
}

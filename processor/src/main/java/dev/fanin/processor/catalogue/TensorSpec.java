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
    static TensorSpec parameter(String name, Recipe recipe, Size... shape) {
        return new TensorSpec(name, false, ElementType.FLOATING, List.of(shape), recipe);
    }

    static TensorSpec buffer(String name, Recipe recipe, Size... shape) {
        return new TensorSpec(name, true, ElementType.FLOATING, List.of(shape), recipe);
    }

    TensorSpec with(Recipe other) {
        return new TensorSpec(name, isBuffer, elementType, shape, other);
    }

    /** The name of the member that holds it in a type of the user's, such as {@code runningMean}. */
    public String memberName() {
        return memberName(name);
    }

    /** PyTorch's name of a tensor or part in camelCase, without what no Java identifier begins with. */
    public static String memberName(String name) {
        StringBuilder member = new StringBuilder();
        for (String word : name.split("[._]", -1)) {
            if (!word.isEmpty() && !(member.isEmpty() && Character.isDigit(word.charAt(0)))) {
                member.append(member.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
        }
        return member.toString();
    }
}

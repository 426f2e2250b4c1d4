package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of a layer or submodule in the state dict, where it is not the field's own name.
 *
 * <p>The key may have several parts separated by dots, such as {@code "downsample.0"}; no part is empty.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface StateDictKey {
    /**
     * The name, relative to the model that declares the field.
     *
     * @return the key's prefix for all tensors of the field
     */
    String value();
}

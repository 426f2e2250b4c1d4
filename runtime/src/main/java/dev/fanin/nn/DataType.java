package dev.fanin.nn;

import dev.fanin.DType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The type of a layer's floating-point tensors, as {@code dtype=…} in PyTorch: for the layer of one field, or for all layers that a class
 * declares.
 *
 * <p>Where it is not given, the type follows the holder: {@code double[]} is float64, and a {@code Tensor} or {@code Layer} keeps its own; what
 * the reset allocates is float32. Submodules have types of their own.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface DataType {
    /**
     * The type.
     *
     * @return a floating-point type
     */
    DType value();
}

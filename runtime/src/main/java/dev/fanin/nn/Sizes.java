package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sizes of the layer on the same field that are known at run time only.
 *
 * <p>Each member names an {@code int} field or a no-argument {@code int} method of the model class, its own or inherited.
 * A size that the layer requires is given in its annotation or here, not in both. At run time a size is 0 or more; with a
 * size of 0 a layer starts as PyTorch's does.
 *
 * <pre>{@code
 * @Conv2d(kernelSize = 3, bias = false)
 * @Sizes(inChannels = "inPlanes", outChannels = "planes")
 * Layer conv1;
 * }</pre>
 *
 * <p>A size of a layer of your own, whose name is none of the members here, is one of the {@link #others}:
 *
 * <pre>{@code
 * @Lora(inFeatures = 768, outFeatures = 768)
 * @Sizes(others = @Sizes.Other(argument = "rank", value = "loraRank"))
 * Layer query;
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Sizes {
    /**
     * The run-time value of {@code inFeatures}.
     *
     * @return the name of a field or method
     */
    String inFeatures() default "";

    /**
     * The run-time value of {@code outFeatures}.
     *
     * @return the name of a field or method
     */
    String outFeatures() default "";

    /**
     * The run-time value of {@code in1Features}.
     *
     * @return the name of a field or method
     */
    String in1Features() default "";

    /**
     * The run-time value of {@code in2Features}.
     *
     * @return the name of a field or method
     */
    String in2Features() default "";

    /**
     * The run-time value of {@code inChannels}.
     *
     * @return the name of a field or method
     */
    String inChannels() default "";

    /**
     * The run-time value of {@code outChannels}.
     *
     * @return the name of a field or method
     */
    String outChannels() default "";

    /**
     * The run-time value of {@code kernelSize}, the same number in every dimension.
     *
     * @return the name of a field or method
     */
    String kernelSize() default "";

    /**
     * The run-time value of {@code groups}.
     *
     * @return the name of a field or method
     */
    String groups() default "";

    /**
     * The run-time value of {@code numFeatures}.
     *
     * @return the name of a field or method
     */
    String numFeatures() default "";

    /**
     * The run-time value of {@code inputSize}.
     *
     * @return the name of a field or method
     */
    String inputSize() default "";

    /**
     * The run-time value of {@code hiddenSize}.
     *
     * @return the name of a field or method
     */
    String hiddenSize() default "";

    /**
     * The run-time value of {@code numEmbeddings}.
     *
     * @return the name of a field or method
     */
    String numEmbeddings() default "";

    /**
     * The run-time value of {@code embeddingDim}.
     *
     * @return the name of a field or method
     */
    String embeddingDim() default "";

    /**
     * The run-time value of {@code numChannels}.
     *
     * @return the name of a field or method
     */
    String numChannels() default "";

    /**
     * The run-time value of {@code normalizedShape}, for a shape of one size.
     *
     * @return the name of a field or method
     */
    String normalizedShape() default "";

    /**
     * The run-time value of {@code numParameters}.
     *
     * @return the name of a field or method
     */
    String numParameters() default "";

    /**
     * The run-time value of {@code embedDim}.
     *
     * @return the name of a field or method
     */
    String embedDim() default "";

    /**
     * The run-time value of {@code dModel}.
     *
     * @return the name of a field or method
     */
    String dModel() default "";

    /**
     * The run-time value of {@code dimFeedforward}.
     *
     * @return the name of a field or method
     */
    String dimFeedforward() default "";

    /**
     * The run-time value of {@code numClasses}.
     *
     * @return the name of a field or method
     */
    String numClasses() default "";

    /**
     * The run-time values of sizes that have no member here: those of a {@link dev.fanin.definition.LayerDefinition}.
     *
     * @return a size and the member of the model for each
     */
    Other[] others() default {};

    /** The run-time value of a size, by the size's name. */
    @Retention(RetentionPolicy.CLASS)
    @Target({})
    @interface Other {
        /**
         * The size.
         *
         * @return the name of a member of the layer's annotation
         */
        String argument();

        /**
         * The run-time value.
         *
         * @return the name of a field or method
         */
        String value();
    }
}

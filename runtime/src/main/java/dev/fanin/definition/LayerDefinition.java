package dev.fanin.definition;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an annotation of your own a layer, like those of {@code dev.fanin.nn}: with the same checks, code, summary and state dict.
 *
 * <p>The annotation's members are the layer's arguments. Its parameters, buffers and rules are given in terms of them:
 *
 * <pre>{@code
 * @LayerDefinition(
 *         parameters = {
 *             @Parameter(
 *                     name = "weight_mu",
 *                     shape = {"outFeatures", "inFeatures"},
 *                     init = "uniform(-1 / sqrt(inFeatures), 1 / sqrt(inFeatures))"),
 *             @Parameter(
 *                     name = "weight_sigma",
 *                     shape = {"outFeatures", "inFeatures"},
 *                     init = "constant(sigmaInit / sqrt(inFeatures))"),
 *             @Parameter(name = "bias", shape = "outFeatures", init = "zeros", when = "bias")
 *         },
 *         buffers = @Buffer(name = "weight_epsilon", shape = {"outFeatures", "inFeatures"}, init = "zeros"))
 * @Retention(RetentionPolicy.CLASS)
 * @Target(ElementType.FIELD)
 * public @interface NoisyLinear {
 *     int inFeatures() default 0;
 *
 *     int outFeatures() default 0;
 *
 *     double sigmaInit() default 0.5;
 *
 *     boolean bias() default true;
 * }
 *
 * class DuelingDqn {
 *     @NoisyLinear(inFeatures = 512, outFeatures = 6)
 *     Layer advantage;
 * }
 * }</pre>
 *
 * <p>A LoRA adapter of a linear layer, whose up-projection starts at zero:
 *
 * <pre>{@code
 * @LayerDefinition(
 *         parameters = {
 *             @Parameter(name = "lora_A", shape = {"rank", "inFeatures"}, init = "kaimingUniform(sqrt(5))"),
 *             @Parameter(name = "lora_B", shape = {"outFeatures", "rank"}, init = "zeros")
 *         },
 *         requirements = @Requirement(
 *                 condition = "rank <= min(inFeatures, outFeatures)",
 *                 message = "rank must not exceed the layer's sizes"))
 * @Retention(RetentionPolicy.CLASS)
 * @Target(ElementType.FIELD)
 * public @interface Lora {
 *     int inFeatures() default 0;
 *
 *     int outFeatures() default 0;
 *
 *     int rank() default 0;
 * }
 * }</pre>
 *
 * <p><b>Members.</b> {@code int}, {@code double}, {@code boolean}, {@code String}, an enum, or an array of one of these. An
 * {@code int} or {@code int[]} that a shape depends on is a size: it is greater than 0, it must be given where its default is 0 or
 * missing, and it may come at run time through {@link dev.fanin.nn.Sizes}, with {@link dev.fanin.nn.Sizes#others} for names of your
 * own. In an array that is used with an index, one number stands for all dimensions.
 *
 * <p><b>Expressions.</b> Arithmetic is Python's; {@code &&}, {@code ||} and {@code !} are as in Java, and {@code pow} stands for {@code **}.
 *
 * <table>
 * <caption>What stands in an expression</caption>
 * <tr><th>what</th><th>meaning</th></tr>
 * <tr><td>{@code inFeatures}, {@code kernelSize[0]}, {@code 2}, {@code 1e-3}, {@code true}, {@code 'word'}</td>
 * <td>a member, an element of an array, and constants; a whole array may be part of a shape</td></tr>
 * <tr><td>{@code + - *}</td><td>whole numbers where both operands are, else floating-point numbers</td></tr>
 * <tr><td>{@code a / b}</td><td>a floating-point number, even for whole operands</td></tr>
 * <tr><td>{@code a // b}, {@code a % b}</td><td>of whole numbers, rounded down</td></tr>
 * <tr><td>{@code sqrt log exp pow}</td><td>as in Python's {@code math}; {@code pow} may differ in the last bit of a double</td></tr>
 * <tr><td>{@code min max abs}</td><td>of numbers</td></tr>
 * <tr><td>{@code fanIn() fanOut() fanIn(weight)}</td>
 * <td>in an initializer: of the tensor itself, or of another one of the layer, as {@code torch.nn.init} counts them</td></tr>
 * <tr><td>{@code < <= > >= == !=}</td><td>of numbers; the last two also of words, booleans and enums: {@code mode == FAN_IN}</td></tr>
 * <tr><td>{@code && || !}</td><td>as in Java</td></tr>
 * </table>
 *
 * <p>Floating-point numbers are computed as doubles in the order in which they are written, as Python does.
 *
 * <p><b>Initializers</b> are the functions of {@code torch.nn.init}, with names in camelCase and PyTorch's arguments and defaults:
 * {@code uniform}, {@code normal}, {@code truncNormal}, {@code constant}, {@code ones}, {@code zeros}, {@code eye}, {@code dirac},
 * {@code xavierUniform}, {@code xavierNormal}, {@code kaimingUniform}, {@code kaimingNormal}, {@code orthogonal}, {@code sparse}.
 * Arguments are given by position or name, as in Python: {@code "normal(std = 0.02)"}. Parentheses without arguments may be left out.
 *
 * <p><b>Order of draws.</b> The parameters are drawn in the order in which they are listed, then the buffers, then what
 * {@link #draws} lists.
 *
 * <p>A mistake in a definition is a compile error at the very value. The annotation must be kept in class files, which is what Java does
 * by default, and be allowed on fields.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface LayerDefinition {
    /**
     * The layer's parameters, in the order of the state dict.
     *
     * @return what the optimizer trains
     */
    Parameter[] parameters() default {};

    /**
     * The layer's buffers, in the order of the state dict, where they follow the parameters.
     *
     * @return what is saved but not trained
     */
    Buffer[] buffers() default {};

    /**
     * What is drawn after all parameters and buffers: again, or for the first time in an order that is not the state dict's.
     *
     * @return in the order of the draws
     */
    Draw[] draws() default {};

    /**
     * What the arguments must fulfil.
     *
     * @return in the order in which they are checked
     */
    Requirement[] requirements() default {};
}

package dev.fanin;

/**
 * The nonlinear function that follows a layer, by the names that {@code torch.nn.init.calculate_gain} knows.
 *
 * @see Init#calculateGain(Nonlinearity, double)
 */
public enum Nonlinearity {
    /** {@code linear}, the identity: gain 1. */
    LINEAR,
    /** {@code conv1d}: gain 1. */
    CONV1D,
    /** {@code conv2d}: gain 1. */
    CONV2D,
    /** {@code conv3d}: gain 1. */
    CONV3D,
    /** {@code conv_transpose1d}: gain 1. */
    CONV_TRANSPOSE1D,
    /** {@code conv_transpose2d}: gain 1. */
    CONV_TRANSPOSE2D,
    /** {@code conv_transpose3d}: gain 1. */
    CONV_TRANSPOSE3D,
    /** {@code sigmoid}: gain 1. */
    SIGMOID,
    /** {@code tanh}: gain 5/3. */
    TANH,
    /** {@code relu}: gain √2. */
    RELU,
    /** {@code leaky_relu} with negative slope s: gain √(2 / (1 + s²)). */
    LEAKY_RELU,
    /** {@code selu}: gain 3/4. */
    SELU
}

package dev.fanin;

/** Which fan Kaiming initialization scales by: {@code mode} of {@code torch.nn.init.kaiming_uniform_}. */
public enum FanMode {
    /** {@code fan_in}: keeps the variance of activations in the forward pass. */
    FAN_IN,
    /** {@code fan_out}: keeps the variance of gradients in the backward pass. */
    FAN_OUT
}

/**
 * The kernels that draw numbers: the Mersenne Twister and what PyTorch's CPU kernels compute from its words.
 *
 * <p>This package is not exported. Its classes check no arguments; {@code dev.fanin} does.
 */
@NullMarked
package dev.fanin.random;

import org.jspecify.annotations.NullMarked;

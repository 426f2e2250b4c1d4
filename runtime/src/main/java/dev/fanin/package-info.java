/**
 * Initial values of neural-network parameters, bit for bit those that PyTorch's CPU generator gives.
 *
 * <p>The reference is PyTorch on the CPU, x86-64 with AVX2; Fanin gives the same bits on every machine.
 */
@NullMarked
package dev.fanin;

import org.jspecify.annotations.NullMarked;

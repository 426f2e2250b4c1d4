/**
 * The functions of {@code torch.nn.init} as annotations beside a layer's.
 *
 * <p>Each means what the call means on the line after the layer's construction: the layer's default draws happen first. Several on
 * one field follow in the order in which they are written; those that repeat one annotation stand where its first one stands.
 */
@NullMarked
package dev.fanin.init;

import org.jspecify.annotations.NullMarked;

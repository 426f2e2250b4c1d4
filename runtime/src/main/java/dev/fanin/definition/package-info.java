/**
 * The annotations with which a user's annotation becomes a layer.
 *
 * <p>{@link dev.fanin.definition.LayerDefinition} explains them, with two whole examples.
 */
@NullMarked
package dev.fanin.definition;

import org.jspecify.annotations.NullMarked;

/**
 * From a user's {@code @LayerDefinition} to an entry of the catalogue.
 *
 * <p>An expression is split into tokens ({@link dev.fanin.processor.definition.Tokens}), parsed ({@link
 * dev.fanin.processor.definition.Parser}) and given a type and a meaning ({@link dev.fanin.processor.definition.Typer}). What reaches
 * generated code is made of what was understood, never of the user's text.
 */
@NullMarked
package dev.fanin.processor.definition;

import org.jspecify.annotations.NullMarked;

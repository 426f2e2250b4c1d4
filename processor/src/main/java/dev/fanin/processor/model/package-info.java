/** A model class and its annotated fields as plain data, as read from the source. */
@NullMarked
package dev.fanin.processor.model;

import org.jspecify.annotations.NullMarked;

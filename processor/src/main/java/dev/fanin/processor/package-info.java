/** The annotation processor: read, check, write. */
@NullMarked
package dev.fanin.processor;

import org.jspecify.annotations.NullMarked;

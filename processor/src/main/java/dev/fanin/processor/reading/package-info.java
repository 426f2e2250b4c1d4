/** From the compiler's elements to plain data; the only package that knows {@code javax.lang.model}. */
@NullMarked
package dev.fanin.processor.reading;

import org.jspecify.annotations.NullMarked;

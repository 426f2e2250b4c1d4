/** From the checked model to Java source; the only package that knows JavaPoet. */
@NullMarked
package dev.fanin.processor.writing;

import org.jspecify.annotations.NullMarked;

/** From what the source says to what can be generated, with an error for everything that cannot. */
@NullMarked
package dev.fanin.processor.checking;

import org.jspecify.annotations.NullMarked;

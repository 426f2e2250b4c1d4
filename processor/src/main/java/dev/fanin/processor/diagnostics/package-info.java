/** The errors that the processor reports: every message, and where it belongs. */
@NullMarked
package dev.fanin.processor.diagnostics;

import org.jspecify.annotations.NullMarked;

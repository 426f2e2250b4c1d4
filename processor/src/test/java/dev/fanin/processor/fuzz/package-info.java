/**
 * Hostile input: {@link dev.fanin.processor.fuzz.Sources} generates sources from seeds, {@link dev.fanin.processor.fuzz.Batch} compiles
 * them and says what must not be, {@link dev.fanin.processor.fuzz.HostileInputTest} runs both.
 */
@NullMarked
package dev.fanin.processor.fuzz;

import org.jspecify.annotations.NullMarked;

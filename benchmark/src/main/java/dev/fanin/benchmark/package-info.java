/** What the benchmarks share: samples, and their place in the documentation. */
@NullMarked
package dev.fanin.benchmark;

import org.jspecify.annotations.NullMarked;

/** What annotation processors cost at compile time. */
@NullMarked
package dev.fanin.benchmark.compiling;

import org.jspecify.annotations.NullMarked;

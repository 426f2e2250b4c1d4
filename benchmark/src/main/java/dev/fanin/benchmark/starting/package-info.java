/** How long a whole process takes until a model has its initial values. */
@NullMarked
package dev.fanin.benchmark.starting;

import org.jspecify.annotations.NullMarked;

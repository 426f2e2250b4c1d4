/** How fast tensors and models are filled, beside other libraries in the same process. */
@NullMarked
package dev.fanin.benchmark.filling;

import org.jspecify.annotations.NullMarked;

/** The layers of {@code torch.nn} as annotations, and what stands beside them on a field. */
@NullMarked
package dev.fanin.nn;

import org.jspecify.annotations.NullMarked;

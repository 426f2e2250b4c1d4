/** The layers of {@code torch.nn}: which tensors each has, their shapes, and how they start. */
@NullMarked
package dev.fanin.processor.catalogue;

import org.jspecify.annotations.NullMarked;

/** DJL on its engine PyTorch as a peer, on the class path with the profile {@code libtorch} alone. */
@NullMarked
package dev.fanin.benchmark.filling.djl;

import org.jspecify.annotations.NullMarked;

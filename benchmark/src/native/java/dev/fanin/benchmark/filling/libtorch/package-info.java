/** libtorch as a peer, on the class path with the profile {@code libtorch} alone. */
@NullMarked
package dev.fanin.benchmark.filling.libtorch;

import org.jspecify.annotations.NullMarked;

/** ND4J as a peer, on the class path with the profile {@code libtorch} alone. */
@NullMarked
package dev.fanin.benchmark.filling.nd4j;

import org.jspecify.annotations.NullMarked;

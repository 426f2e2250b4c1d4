package dev.fanin.benchmark.filling;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * A library whose speed is measured. Those with native code are found as services, when they are on the class path; they load it when
 * they are first asked for a tensor or a model, because not all of them can be loaded into one process.
 */
public interface Peer {
    /** Every stream begins with this seed. */
    long SEED = 42;

    /** The peers of this process, always in the same order. */
    static List<Peer> all() {
        return Stream.concat(
                        Stream.of(
                                FaninPeer.asStarted(),
                                FaninPeer.oneThread(),
                                new ArraysFillPeer(),
                                GeneratorPeer.random(),
                                GeneratorPeer.splittableRandom(),
                                GeneratorPeer.commonsRng()),
                        ServiceLoader.load(Peer.class).stream().map(ServiceLoader.Provider::get))
                .toList();
    }

    /** The counter of {@link Nanoseconds} that its time is added to. */
    Contestant contestant();

    /** Memory for so many elements; empty where the library has no such fill. */
    Optional<Target> tensor(Fill fill, int elements);

    /** A whole model; empty where the library cannot reset one. */
    default Optional<Target> model(BenchmarkModel model) {
        return Optional.empty();
    }
}

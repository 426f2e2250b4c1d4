package dev.fanin.benchmark.filling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The contestants of one benchmark, who take turns in one process, so that noise of the machine hits all of them. Whoever begins in
 * one round is the last in the next one.
 */
final class Rounds implements AutoCloseable {
    /** Names of {@link Contestant}, separated by commas, when only these are to take part. */
    static final String ONLY = "fanin.benchmark.only";

    /** A turn fills at least so many elements, to take longer than reading the clock. */
    private static final long SHORTEST_TURN = 1 << 20;

    private record Entrant(Contestant contestant, Target target) {}

    private final List<Entrant> entrants = new ArrayList<>();
    private final long elements;
    private final long repetitions;

    Rounds(Function<Peer, Optional<Target>> preparation) {
        Set<String> only = Arrays.stream(System.getProperty(ONLY, "").split(","))
                .filter(name -> !name.isEmpty())
                .map(name -> name.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        for (Peer peer : Peer.all()) {
            if (only.isEmpty() || only.contains(peer.contestant().name())) {
                preparation.apply(peer).ifPresent(target -> entrants.add(new Entrant(peer.contestant(), target)));
            }
        }
        elements = entrants.get(0).target().elements();
        repetitions = Math.max(1, SHORTEST_TURN / elements);
    }

    void run(Nanoseconds nanoseconds) {
        for (Entrant entrant : entrants) {
            entrant.target().prepare();
            long begin = System.nanoTime();
            for (long i = 0; i < repetitions; i++) {
                entrant.target().fill();
            }
            nanoseconds.add(entrant.contestant(), System.nanoTime() - begin);
        }
        nanoseconds.elements += (double) elements * repetitions;
        Collections.rotate(entrants, -1);
    }

    /** All have filled equally often, so those that claim PyTorch's values must hold the same bits now. */
    void checkBits() {
        Set<Long> checksums = entrants.stream()
                .map(entrant -> entrant.target().checksum())
                .filter(checksum -> checksum != 0)
                .collect(Collectors.toSet());
        if (checksums.size() > 1) {
            throw new IllegalStateException("the bits of "
                    + entrants.stream()
                            .filter(entrant -> entrant.target().checksum() != 0)
                            .map(entrant -> entrant.contestant().title())
                            .toList()
                    + " differ");
        }
    }

    @Override
    public void close() {
        entrants.forEach(entrant -> entrant.target().close());
    }
}

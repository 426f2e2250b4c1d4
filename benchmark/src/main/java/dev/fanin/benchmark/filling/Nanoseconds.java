package dev.fanin.benchmark.filling;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What each contestant took in one iteration; JMH reads the public fields and sets them to 0 before each iteration. */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Nanoseconds {
    /** The elements that every one of them has filled. */
    public double elements;

    public double fanin;
    public double faninOneThread;
    public double libtorch;
    public double djl;
    public double nd4j;
    public double commonsRng;
    public double random;
    public double splittableRandom;
    public double arraysFill;

    void add(Contestant contestant, long nanoseconds) {
        switch (contestant) {
            case FANIN -> fanin += nanoseconds;
            case FANIN_ONE_THREAD -> faninOneThread += nanoseconds;
            case LIBTORCH -> libtorch += nanoseconds;
            case DJL -> djl += nanoseconds;
            case ND4J -> nd4j += nanoseconds;
            case COMMONS_RNG -> commonsRng += nanoseconds;
            case RANDOM -> random += nanoseconds;
            case SPLITTABLE_RANDOM -> splittableRandom += nanoseconds;
            case ARRAYS_FILL -> arraysFill += nanoseconds;
        }
    }
}

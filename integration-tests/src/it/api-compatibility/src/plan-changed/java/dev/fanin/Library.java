package dev.fanin;

/** A class of an exported package. */
public interface Library {
    int kept();

    int removed();
}

package dev.fanin.nn;

/** An annotation of the exported package {@code nn}. */
public @interface Dense {
    int size();
}

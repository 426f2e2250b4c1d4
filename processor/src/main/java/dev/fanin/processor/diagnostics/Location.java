package dev.fanin.processor.diagnostics;

/** A place in the user's source: an element, one of its annotations, or a value of that annotation. */
public interface Location {}

package dev.fanin;

import java.util.List;

/**
 * What one thread draws in one go.
 *
 * @param parts in the order of the stream
 * @param word how many words of the stream stand before it
 * @param cost the time of drawing it, in uniform words
 */
record Piece(List<Part> parts, long word, long cost) {

    /** Some elements of one fill. */
    record Part(Fill fill, int first, int end) {}

    /** Draws it by a generator that stands at its first word, and moves the generator behind it. */
    void draw(Generator generator) {
        for (Part part : parts) {
            part.fill.run(part.first, part.end, generator);
        }
    }
}

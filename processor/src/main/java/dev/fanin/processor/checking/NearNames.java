package dev.fanin.processor.checking;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Which of several names a mistyped one stands for. */
public final class NearNames {
    /** Longer names are not typed by hand, and comparing them takes the square of their length. */
    private static final int LONGEST = 100;

    private static final int MOST_EDITS = 2;

    private NearNames() {}

    /**
     * The name that is most like the given one, the first of several such; empty where none is like it.
     *
     * <p>Letter case and underscores do not count, so Python's {@code in_features} is {@code inFeatures}. One letter in three, and at
     * most two, may be missing, added, another one or swapped with its neighbour. Else a name is meant that goes on with a dot where
     * the given one ends.
     */
    static Optional<String> nearest(String given, Collection<String> names) {
        if (given.isBlank() || given.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(given);
        int fewest = Math.min(plain.length() / 3, MOST_EDITS) + 1;
        String nearest = null;
        for (String name : names) {
            int edits = edits(plain, plain(name), fewest);
            if (edits < fewest) {
                fewest = edits;
                nearest = name;
            }
        }
        return nearest == null
                ? names.stream().filter(name -> name.startsWith(given + ".")).findFirst()
                : Optional.of(nearest);
    }

    /** A sentence that follows a hint, or nothing. */
    public static String question(String given, Collection<String> names) {
        return nearest(given, names)
                .map(name -> " Did you mean " + SourceText.of(name) + "?")
                .orElse("");
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** How many letters must be added, removed, replaced or swapped with their neighbour; the limit where it is as many or more. */
    private static int edits(String from, String to, int limit) {
        if (Math.abs(from.length() - to.length()) >= limit) {
            return limit;
        }
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : fewest(edits, from, to, i, j);
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int fewest(int[][] edits, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int fewest = Math.min(edits[i - 1][j - 1] + (same ? 0 : 1), Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
    }
}

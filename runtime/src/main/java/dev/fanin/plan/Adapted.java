package dev.fanin.plan;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a method that the user names in {@code @Adapters} makes of an object. */
final class Adapted {
    /** What is said of an object that is not there; the place stands before it. */
    static final String MISSING = " is null, and Fanin cannot create it. Assign it before the reset.";

    private Adapted() {}

    /** What follows a place in a message: the adapter that gave what is there, if one did. */
    static String from(@Nullable String adapter) {
        return adapter == null ? "" : " from the adapter " + adapter;
    }

    /**
     * What the method gives.
     *
     * @param origin the place and the adapter, for messages
     * @param wanted what it has to give, for messages
     */
    static <T, V> V by(Function<? super T, ? extends @Nullable V> adapter, T held, String origin, String wanted) {
        V view;
        try {
            view = adapter.apply(held);
        } catch (RuntimeException failed) {
            throw new IllegalArgumentException(origin + " fails: " + failed.getMessage(), failed);
        }
        if (view == null) {
            throw new IllegalArgumentException(origin + " is null, but needs " + wanted + ".");
        }
        return view;
    }
}

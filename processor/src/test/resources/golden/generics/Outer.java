package com.example;

import dev.fanin.Layer;
import dev.fanin.nn.*;
import java.util.List;

public class Outer<T extends Comparable<T>> {
    @Linear(inFeatures = 3, outFeatures = 2)
    protected Layer fc;

    @Submodule
    protected Inner inner;

    @Submodule
    protected List<Nested<T, ?>> nested;

    public class Inner {
        @Linear(inFeatures = 3, outFeatures = 2)
        Layer fc;

        public class Innermost<U> {
            @Linear(inFeatures = 3, outFeatures = 2)
            Layer fc;
        }
    }

    public static class Nested<A, B extends List<A>> {
        @Linear(inFeatures = 3, outFeatures = 2)
        Holder<B> fc;
    }

    public static class Holder<V> {
        V value;
        float[] weight;
        float[] bias;
    }
}

package com.example;

import dev.fanin.Layer;
import dev.fanin.nn.*;
import java.util.List;

public class Guarded {
    @Linear(inFeatures = 3, outFeatures = 2)
    private Layer fc;

    @Linear(inFeatures = 3, outFeatures = 2)
    private Layer readOnly;

    @Linear(inFeatures = 3, outFeatures = 2)
    private final List<Layer> many;

    public Guarded(List<Layer> many) {
        this.many = many;
    }

    public Layer getFc() {
        return fc;
    }

    public void setFc(Layer fc) {
        this.fc = fc;
    }

    Layer readOnly() {
        return readOnly;
    }

    List<Layer> getMany() {
        return many;
    }
}

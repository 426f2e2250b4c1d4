package user.model;

import module dev.fanin;

import dev.fanin.nn.Linear;

/** Field initializers and a flexible constructor body as Java has them since 25. */
public final class Net extends Base {
    @Linear(inFeatures = 3, outFeatures = 2)
    Layer fc;

    public Net(long seed) {
        if (seed < 0) {
            throw new IllegalArgumentException("a seed is not negative here");
        }
        super("net");
        NetInit.resetParameters(this, Generator.manualSeed(seed));
    }
}

abstract class Base {
    final String name;

    Base(String name) {
        this.name = name;
    }
}

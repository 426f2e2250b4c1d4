package user.parts.internal;

import dev.fanin.Layer;
import dev.fanin.nn.Conv2d;

/** Public, but in a package that its module exports to nobody. */
public abstract class Stem {
    @Conv2d(inChannels = 3, outChannels = 8, kernelSize = 3)
    protected Layer conv;
}

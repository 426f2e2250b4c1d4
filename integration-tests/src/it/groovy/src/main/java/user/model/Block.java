package user.model;

import dev.fanin.Layer;
import dev.fanin.nn.Linear;
import dev.fanin.nn.Sizes;

final class Block {
    final int width;

    @Linear
    @Sizes(inFeatures = "width", outFeatures = "expanded")
    Layer expand;

    @Linear
    @Sizes(inFeatures = "expanded", outFeatures = "width")
    Layer shrink;

    Block(int width) {
        this.width = width;
    }

    int expanded() {
        return 2 * width;
    }
}

package user.model;

import dev.fanin.nn.Linear;
import dev.fanin.nn.Sizes;

/** Its holders are of a class that AutoValue generates in the same compilation. */
final class Block {
    final int width;

    @Linear
    @Sizes(inFeatures = "width", outFeatures = "expanded")
    final AutoValue_Dense expand;

    @Linear
    @Sizes(inFeatures = "expanded", outFeatures = "width")
    final Dense shrink;

    Block(int width) {
        this.width = width;
        this.expand = new AutoValue_Dense(new float[2 * width * width], new float[2 * width]);
        this.shrink = new AutoValue_Dense(new float[2 * width * width], new float[width]);
    }

    int expanded() {
        return 2 * width;
    }
}

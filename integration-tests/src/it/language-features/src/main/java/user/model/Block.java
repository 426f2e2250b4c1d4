package user.model;

import dev.fanin.nn.Linear;
import dev.fanin.nn.Sizes;

/** A record as a model; its sizes come from a component and from a method. */
record Block(
        int width,
        @Linear @Sizes(inFeatures = "width", outFeatures = "expanded") Affine.Dense expand,
        @Linear @Sizes(inFeatures = "expanded", outFeatures = "width") Affine.Dense shrink) {
    Block(int width) {
        this(width, Affine.Dense.of(width, 2 * width), Affine.Dense.of(2 * width, width));
    }

    int expanded() {
        return 2 * width;
    }
}

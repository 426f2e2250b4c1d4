package user.model;

import dev.fanin.Layer;
import dev.fanin.nn.Linear;
import dev.fanin.nn.Sizes;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.Setter;

@RequiredArgsConstructor
final class Block {
    @Getter
    private final int width;

    @Getter
    @Setter
    @Linear
    @Sizes(inFeatures = "width", outFeatures = "expanded")
    private Layer expand;

    @Getter
    @Setter
    @Linear
    @Sizes(inFeatures = "expanded", outFeatures = "width")
    private Layer shrink;

    int expanded() {
        return 2 * width;
    }
}

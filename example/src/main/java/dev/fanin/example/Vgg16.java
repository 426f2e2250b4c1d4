package dev.fanin.example;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.Linear;
import dev.fanin.nn.StateDictKey;

/**
 * VGG-16 with the layout and names of {@code torchvision.models.vgg16(init_weights=False)}.
 *
 * <p>Keys have gaps where Python's {@code Sequential} counts activations and poolings.
 */
public final class Vgg16 {
    @StateDictKey("features.0")
    @Conv2d(inChannels = 3, outChannels = 64, kernelSize = 3, padding = 1)
    Layer features0;

    @StateDictKey("features.2")
    @Conv2d(inChannels = 64, outChannels = 64, kernelSize = 3, padding = 1)
    Layer features2;

    @StateDictKey("features.5")
    @Conv2d(inChannels = 64, outChannels = 128, kernelSize = 3, padding = 1)
    Layer features5;

    @StateDictKey("features.7")
    @Conv2d(inChannels = 128, outChannels = 128, kernelSize = 3, padding = 1)
    Layer features7;

    @StateDictKey("features.10")
    @Conv2d(inChannels = 128, outChannels = 256, kernelSize = 3, padding = 1)
    Layer features10;

    @StateDictKey("features.12")
    @Conv2d(inChannels = 256, outChannels = 256, kernelSize = 3, padding = 1)
    Layer features12;

    @StateDictKey("features.14")
    @Conv2d(inChannels = 256, outChannels = 256, kernelSize = 3, padding = 1)
    Layer features14;

    @StateDictKey("features.17")
    @Conv2d(inChannels = 256, outChannels = 512, kernelSize = 3, padding = 1)
    Layer features17;

    @StateDictKey("features.19")
    @Conv2d(inChannels = 512, outChannels = 512, kernelSize = 3, padding = 1)
    Layer features19;

    @StateDictKey("features.21")
    @Conv2d(inChannels = 512, outChannels = 512, kernelSize = 3, padding = 1)
    Layer features21;

    @StateDictKey("features.24")
    @Conv2d(inChannels = 512, outChannels = 512, kernelSize = 3, padding = 1)
    Layer features24;

    @StateDictKey("features.26")
    @Conv2d(inChannels = 512, outChannels = 512, kernelSize = 3, padding = 1)
    Layer features26;

    @StateDictKey("features.28")
    @Conv2d(inChannels = 512, outChannels = 512, kernelSize = 3, padding = 1)
    Layer features28;

    @StateDictKey("classifier.0")
    @Linear(inFeatures = 512 * 7 * 7, outFeatures = 4096)
    Layer classifier0;

    @StateDictKey("classifier.3")
    @Linear(inFeatures = 4096, outFeatures = 4096)
    Layer classifier3;

    @StateDictKey("classifier.6")
    @Linear(inFeatures = 4096, outFeatures = 1000)
    Layer classifier6;

    public Vgg16(long seed) {
        Vgg16Init.resetParameters(this, Generator.manualSeed(seed));
    }
}

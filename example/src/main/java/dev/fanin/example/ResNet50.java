package dev.fanin.example;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.Linear;
import dev.fanin.nn.Submodule;

/** ResNet-50 with the layout, names and initialization of {@code torchvision.models.resnet50()}. */
public final class ResNet50 {
    @Conv2d(inChannels = 3, outChannels = 64, kernelSize = 7, stride = 2, padding = 3, bias = false)
    Layer conv1;

    @BatchNorm2d(numFeatures = 64)
    Layer bn1;

    @Submodule
    final Bottleneck[] layer1 = Bottleneck.stage(64, 64, 3);

    @Submodule
    final Bottleneck[] layer2 = Bottleneck.stage(256, 128, 4);

    @Submodule
    final Bottleneck[] layer3 = Bottleneck.stage(512, 256, 6);

    @Submodule
    final Bottleneck[] layer4 = Bottleneck.stage(1024, 512, 3);

    @Linear(inFeatures = 2048, outFeatures = 1000)
    Layer fc;

    public ResNet50(long seed) {
        Generator generator = Generator.manualSeed(seed);
        ResNet50Init.resetParameters(this, generator);
        ResNet50Init.apply(this, (name, layer) -> ResNet18.reinitialize(layer, generator));
    }
}

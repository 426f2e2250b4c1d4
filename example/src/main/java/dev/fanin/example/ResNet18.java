package dev.fanin.example;

import dev.fanin.FanMode;
import dev.fanin.Generator;
import dev.fanin.Init;
import dev.fanin.Layer;
import dev.fanin.Nonlinearity;
import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.Linear;
import dev.fanin.nn.Submodule;

/** ResNet-18 with the layout, names and initialization of {@code torchvision.models.resnet18()}. */
public final class ResNet18 {
    @Conv2d(inChannels = 3, outChannels = 64, kernelSize = 7, stride = 2, padding = 3, bias = false)
    Layer conv1;

    @BatchNorm2d(numFeatures = 64)
    Layer bn1;

    @Submodule
    final BasicBlock[] layer1 = {new BasicBlock(64, 64), new BasicBlock(64, 64)};

    @Submodule
    final BasicBlock[] layer2 = {new BasicBlock(64, 128), new BasicBlock(128, 128)};

    @Submodule
    final BasicBlock[] layer3 = {new BasicBlock(128, 256), new BasicBlock(256, 256)};

    @Submodule
    final BasicBlock[] layer4 = {new BasicBlock(256, 512), new BasicBlock(512, 512)};

    @Linear(inFeatures = 512, outFeatures = 1000)
    Layer fc;

    ResNet18(long seed) {
        Generator generator = Generator.manualSeed(seed);
        ResNet18Init.resetParameters(this, generator);
        ResNet18Init.apply(this, (name, layer) -> reinitialize(layer, generator));
    }

    /** What torchvision's ResNet does with its layers after their construction; it goes on in the same random stream. */
    static void reinitialize(Layer layer, Generator generator) {
        if (layer.kind() == Conv2d.class) {
            Init.kaimingNormal(layer.weight(), 0, FanMode.FAN_OUT, Nonlinearity.RELU, generator);
        } else if (layer.kind() == BatchNorm2d.class) {
            Init.constant(layer.weight(), 1);
            Init.constant(layer.bias(), 0);
        }
    }
}

package dev.fanin.example.dcgan;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.StateDictKey;

/** From an image of 3 x 64 x 64 to one number, with the layout and names of PyTorch's DCGAN tutorial. */
final class DcganDiscriminator {
    @StateDictKey("main.0")
    @Conv2d(inChannels = 3, outChannels = 64, kernelSize = 4, stride = 2, padding = 1, bias = false)
    Layer main0;

    @StateDictKey("main.2")
    @Conv2d(inChannels = 64, outChannels = 128, kernelSize = 4, stride = 2, padding = 1, bias = false)
    Layer main2;

    @StateDictKey("main.3")
    @BatchNorm2d(numFeatures = 128)
    Layer main3;

    @StateDictKey("main.5")
    @Conv2d(inChannels = 128, outChannels = 256, kernelSize = 4, stride = 2, padding = 1, bias = false)
    Layer main5;

    @StateDictKey("main.6")
    @BatchNorm2d(numFeatures = 256)
    Layer main6;

    @StateDictKey("main.8")
    @Conv2d(inChannels = 256, outChannels = 512, kernelSize = 4, stride = 2, padding = 1, bias = false)
    Layer main8;

    @StateDictKey("main.9")
    @BatchNorm2d(numFeatures = 512)
    Layer main9;

    @StateDictKey("main.11")
    @Conv2d(inChannels = 512, outChannels = 1, kernelSize = 4, stride = 1, padding = 0, bias = false)
    Layer main11;

    DcganDiscriminator(Generator generator) {
        DcganDiscriminatorInit.resetParameters(this, generator);
        DcganDiscriminatorInit.apply(this, (name, layer) -> Dcgan.weightsInit(layer, generator));
    }
}

package dev.fanin.example.dcgan;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.ConvTranspose2d;
import dev.fanin.nn.StateDictKey;

/** From 100 numbers to an image of 3 x 64 x 64, with the layout and names of PyTorch's DCGAN tutorial. */
final class DcganGenerator {
    @StateDictKey("main.0")
    @ConvTranspose2d(inChannels = 100, outChannels = 512, kernelSize = 4, stride = 1, padding = 0, bias = false)
    Layer main0;

    @StateDictKey("main.1")
    @BatchNorm2d(numFeatures = 512)
    Layer main1;

    @StateDictKey("main.3")
    @ConvTranspose2d(inChannels = 512, outChannels = 256, kernelSize = 4, stride = 2, padding = 1, bias = false)
    Layer main3;

    @StateDictKey("main.4")
    @BatchNorm2d(numFeatures = 256)
    Layer main4;

    @StateDictKey("main.6")
    @ConvTranspose2d(inChannels = 256, outChannels = 128, kernelSize = 4, stride = 2, padding = 1, bias = false)
    Layer main6;

    @StateDictKey("main.7")
    @BatchNorm2d(numFeatures = 128)
    Layer main7;

    @StateDictKey("main.9")
    @ConvTranspose2d(inChannels = 128, outChannels = 64, kernelSize = 4, stride = 2, padding = 1, bias = false)
    Layer main9;

    @StateDictKey("main.10")
    @BatchNorm2d(numFeatures = 64)
    Layer main10;

    @StateDictKey("main.12")
    @ConvTranspose2d(inChannels = 64, outChannels = 3, kernelSize = 4, stride = 2, padding = 1, bias = false)
    Layer main12;

    DcganGenerator(Generator generator) {
        DcganGeneratorInit.resetParameters(this, generator);
        DcganGeneratorInit.apply(this, (name, layer) -> Dcgan.weightsInit(layer, generator));
    }
}

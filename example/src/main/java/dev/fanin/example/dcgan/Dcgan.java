package dev.fanin.example.dcgan;

import dev.fanin.Generator;
import dev.fanin.Init;
import dev.fanin.Layer;
import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.Conv2d;
import dev.fanin.nn.ConvTranspose2d;
import dev.fanin.nn.Submodule;

/** Both networks out of one random stream: the discriminator starts where the generator's initialization ended. */
public final class Dcgan {
    @Submodule
    final DcganGenerator netG;

    @Submodule
    final DcganDiscriminator netD;

    public Dcgan(long seed) {
        Generator generator = Generator.manualSeed(seed);
        netG = new DcganGenerator(generator);
        netD = new DcganDiscriminator(generator);
    }

    /** The initialization of Radford and others (2015), as the tutorial applies it. */
    static void weightsInit(Layer layer, Generator generator) {
        if (layer.kind() == Conv2d.class || layer.kind() == ConvTranspose2d.class) {
            Init.normal(layer.weight(), 0.0, 0.02, generator);
        } else if (layer.kind() == BatchNorm2d.class) {
            Init.normal(layer.weight(), 1.0, 0.02, generator);
            Init.constant(layer.bias(), 0);
        }
    }
}

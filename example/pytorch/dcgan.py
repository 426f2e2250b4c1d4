"""The DCGAN of the Java example (dev.fanin.example.dcgan) in PyTorch: the same layers, names and order.

Only the layers are here, because only they decide the initial weights; a forward pass would use them as usual.
"""

from torch import nn


class DcganGenerator(nn.Module):
    """From 100 numbers to an image of 3 x 64 x 64, with the layout and names of PyTorch's DCGAN tutorial."""

    def __init__(self):
        super().__init__()
        self.main = nn.Sequential(
            nn.ConvTranspose2d(100, 512, kernel_size=4, stride=1, padding=0, bias=False),  # main.0
            nn.BatchNorm2d(512),  # main.1
            nn.ReLU(inplace=True),
            nn.ConvTranspose2d(512, 256, kernel_size=4, stride=2, padding=1, bias=False),  # main.3
            nn.BatchNorm2d(256),  # main.4
            nn.ReLU(inplace=True),
            nn.ConvTranspose2d(256, 128, kernel_size=4, stride=2, padding=1, bias=False),  # main.6
            nn.BatchNorm2d(128),  # main.7
            nn.ReLU(inplace=True),
            nn.ConvTranspose2d(128, 64, kernel_size=4, stride=2, padding=1, bias=False),  # main.9
            nn.BatchNorm2d(64),  # main.10
            nn.ReLU(inplace=True),
            nn.ConvTranspose2d(64, 3, kernel_size=4, stride=2, padding=1, bias=False),  # main.12
            nn.Tanh(),
        )
        self.apply(weights_init)


class DcganDiscriminator(nn.Module):
    """From an image of 3 x 64 x 64 to one number, with the layout and names of PyTorch's DCGAN tutorial."""

    def __init__(self):
        super().__init__()
        self.main = nn.Sequential(
            nn.Conv2d(3, 64, kernel_size=4, stride=2, padding=1, bias=False),  # main.0
            nn.LeakyReLU(0.2, inplace=True),
            nn.Conv2d(64, 128, kernel_size=4, stride=2, padding=1, bias=False),  # main.2
            nn.BatchNorm2d(128),  # main.3
            nn.LeakyReLU(0.2, inplace=True),
            nn.Conv2d(128, 256, kernel_size=4, stride=2, padding=1, bias=False),  # main.5
            nn.BatchNorm2d(256),  # main.6
            nn.LeakyReLU(0.2, inplace=True),
            nn.Conv2d(256, 512, kernel_size=4, stride=2, padding=1, bias=False),  # main.8
            nn.BatchNorm2d(512),  # main.9
            nn.LeakyReLU(0.2, inplace=True),
            nn.Conv2d(512, 1, kernel_size=4, stride=1, padding=0, bias=False),  # main.11
            nn.Sigmoid(),
        )
        self.apply(weights_init)


class Dcgan(nn.Module):
    """Both networks out of one random stream: the discriminator starts where the generator's initialization ended."""

    def __init__(self):
        super().__init__()
        self.netG = DcganGenerator()
        self.netD = DcganDiscriminator()


def weights_init(layer):
    """The initialization of Radford and others (2015), as the tutorial applies it."""
    if isinstance(layer, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(layer.weight, 0.0, 0.02)
    elif isinstance(layer, nn.BatchNorm2d):
        nn.init.normal_(layer.weight, 1.0, 0.02)
        nn.init.constant_(layer.bias, 0)

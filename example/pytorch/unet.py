"""The U-Net of the Java example (dev.fanin.example.unet) in PyTorch: the same layers, names and order.

Only the layers are here, because only they decide the initial weights; a forward pass would use them as usual.
"""

from torch import nn


class DoubleConv(nn.Sequential):
    """Two convolutions, each with batch normalization."""

    def __init__(self, in_channels, out_channels):
        super().__init__(
            nn.Conv2d(in_channels, out_channels, kernel_size=3, padding=1, bias=False),  # 0
            nn.BatchNorm2d(out_channels),  # 1
            nn.ReLU(inplace=True),
            nn.Conv2d(out_channels, out_channels, kernel_size=3, padding=1, bias=False),  # 3
            nn.BatchNorm2d(out_channels),  # 4
            nn.ReLU(inplace=True),
        )


class Up(nn.Module):
    """Twice the resolution, then two convolutions over it and the skip connection of that resolution."""

    def __init__(self, in_channels, out_channels):
        super().__init__()
        self.up = nn.ConvTranspose2d(in_channels, out_channels, kernel_size=2, stride=2)
        self.conv = DoubleConv(2 * out_channels, out_channels)


class Unet(nn.Module):
    """The U-Net of Ronneberger and others (2015), with batch normalization and for two classes of pixels."""

    def __init__(self):
        super().__init__()
        self.down = nn.ModuleList(
            [
                DoubleConv(3, 64),
                DoubleConv(64, 128),
                DoubleConv(128, 256),
                DoubleConv(256, 512),
                DoubleConv(512, 1024),
            ]
        )
        self.up = nn.ModuleList([Up(1024, 512), Up(512, 256), Up(256, 128), Up(128, 64)])
        self.out = nn.Conv2d(64, 2, kernel_size=1)

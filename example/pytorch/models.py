"""The models of the Java example (LeNet.java, Vgg16.java, ResNet18.java, ResNet50.java) in PyTorch: the same layers, names and order.

Only the layers are here, because only they decide the initial weights; a forward pass would use them as usual.
"""

from torch import nn


class LeNet(nn.Module):
    """LeNet-5 with batch normalization after each convolution."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels=1, out_channels=6, kernel_size=5)
        self.bn1 = nn.BatchNorm2d(num_features=6)
        self.conv2 = nn.Conv2d(in_channels=6, out_channels=16, kernel_size=5)
        self.bn2 = nn.BatchNorm2d(num_features=16)
        self.fc1 = nn.Linear(in_features=400, out_features=120)
        self.fc2 = nn.Linear(in_features=120, out_features=84)
        self.fc3 = nn.Linear(in_features=84, out_features=10)


class Vgg16(nn.Module):
    """VGG-16 with the layout and names of torchvision.models.vgg16(init_weights=False)."""

    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(3, 64, kernel_size=3, padding=1),  # features.0
            nn.ReLU(),
            nn.Conv2d(64, 64, kernel_size=3, padding=1),  # features.2
            nn.ReLU(),
            nn.MaxPool2d(kernel_size=2, stride=2),
            nn.Conv2d(64, 128, kernel_size=3, padding=1),  # features.5
            nn.ReLU(),
            nn.Conv2d(128, 128, kernel_size=3, padding=1),  # features.7
            nn.ReLU(),
            nn.MaxPool2d(kernel_size=2, stride=2),
            nn.Conv2d(128, 256, kernel_size=3, padding=1),  # features.10
            nn.ReLU(),
            nn.Conv2d(256, 256, kernel_size=3, padding=1),  # features.12
            nn.ReLU(),
            nn.Conv2d(256, 256, kernel_size=3, padding=1),  # features.14
            nn.ReLU(),
            nn.MaxPool2d(kernel_size=2, stride=2),
            nn.Conv2d(256, 512, kernel_size=3, padding=1),  # features.17
            nn.ReLU(),
            nn.Conv2d(512, 512, kernel_size=3, padding=1),  # features.19
            nn.ReLU(),
            nn.Conv2d(512, 512, kernel_size=3, padding=1),  # features.21
            nn.ReLU(),
            nn.MaxPool2d(kernel_size=2, stride=2),
            nn.Conv2d(512, 512, kernel_size=3, padding=1),  # features.24
            nn.ReLU(),
            nn.Conv2d(512, 512, kernel_size=3, padding=1),  # features.26
            nn.ReLU(),
            nn.Conv2d(512, 512, kernel_size=3, padding=1),  # features.28
            nn.ReLU(),
            nn.MaxPool2d(kernel_size=2, stride=2),
        )
        self.classifier = nn.Sequential(
            nn.Linear(512 * 7 * 7, 4096),  # classifier.0
            nn.ReLU(),
            nn.Dropout(),
            nn.Linear(4096, 4096),  # classifier.3
            nn.ReLU(),
            nn.Dropout(),
            nn.Linear(4096, 1000),  # classifier.6
        )


class Downsample(nn.Sequential):
    """The projection on the shortcut of a block that changes the number of channels."""

    def __init__(self, in_planes, planes, stride):
        super().__init__(
            nn.Conv2d(in_planes, planes, kernel_size=1, stride=stride, bias=False),  # 0
            nn.BatchNorm2d(planes),  # 1
        )


class BasicBlock(nn.Module):
    """Two convolutions and a shortcut, as in torchvision's resnet.py.

    torchvision constructs the downsample before the block's convolutions and registers it after them; here it is
    constructed where it is registered. The result is the same: the default draws take one word per value whatever
    their order, and all the values that changed places are drawn again by ResNet18.
    """

    def __init__(self, in_planes, planes, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(in_planes, planes, kernel_size=3, stride=stride, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(planes)
        self.conv2 = nn.Conv2d(planes, planes, kernel_size=3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(planes)
        self.downsample = Downsample(in_planes, planes, stride) if in_planes != planes else None


class ResNet18(nn.Module):
    """ResNet-18 with the layout, names and initialization of torchvision.models.resnet18()."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3, bias=False)
        self.bn1 = nn.BatchNorm2d(64)
        self.layer1 = nn.Sequential(BasicBlock(64, 64), BasicBlock(64, 64))
        self.layer2 = nn.Sequential(BasicBlock(64, 128, stride=2), BasicBlock(128, 128))
        self.layer3 = nn.Sequential(BasicBlock(128, 256, stride=2), BasicBlock(256, 256))
        self.layer4 = nn.Sequential(BasicBlock(256, 512, stride=2), BasicBlock(512, 512))
        self.fc = nn.Linear(512, 1000)
        self.apply(reinitialize)


class Bottleneck(nn.Module):
    """Three convolutions and a shortcut; constructed where they are registered, as in BasicBlock."""

    def __init__(self, in_planes, planes, stride=1):
        super().__init__()
        out_planes = 4 * planes
        self.conv1 = nn.Conv2d(in_planes, planes, kernel_size=1, bias=False)
        self.bn1 = nn.BatchNorm2d(planes)
        self.conv2 = nn.Conv2d(planes, planes, kernel_size=3, stride=stride, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(planes)
        self.conv3 = nn.Conv2d(planes, out_planes, kernel_size=1, bias=False)
        self.bn3 = nn.BatchNorm2d(out_planes)
        self.downsample = Downsample(in_planes, out_planes, stride) if in_planes != out_planes else None


def stage(in_planes, planes, blocks, stride):
    """A stage of ResNet-50: the first block changes the number of channels."""
    rest = (Bottleneck(4 * planes, planes) for _ in range(blocks - 1))
    return nn.Sequential(Bottleneck(in_planes, planes, stride), *rest)


class ResNet50(nn.Module):
    """ResNet-50 with the layout, names and initialization of torchvision.models.resnet50()."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3, bias=False)
        self.bn1 = nn.BatchNorm2d(64)
        self.layer1 = stage(64, 64, 3, stride=1)
        self.layer2 = stage(256, 128, 4, stride=2)
        self.layer3 = stage(512, 256, 6, stride=2)
        self.layer4 = stage(1024, 512, 3, stride=2)
        self.fc = nn.Linear(2048, 1000)
        self.apply(reinitialize)


def reinitialize(layer):
    """What torchvision's ResNet does with its layers after their construction; it goes on in the same random stream."""
    if isinstance(layer, nn.Conv2d):
        nn.init.kaiming_normal_(layer.weight, mode="fan_out", nonlinearity="relu")
    elif isinstance(layer, nn.BatchNorm2d):
        nn.init.constant_(layer.weight, 1)
        nn.init.constant_(layer.bias, 0)

/** A U-Net out of submodules whose sizes are known at run time only; in PyTorch: {@code example/pytorch/unet.py}. */
package dev.fanin.example.unet;

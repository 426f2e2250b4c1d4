/** The DCGAN of PyTorch's tutorial with its {@code weights_init}; in PyTorch: {@code example/pytorch/dcgan.py}. */
package dev.fanin.example.dcgan;

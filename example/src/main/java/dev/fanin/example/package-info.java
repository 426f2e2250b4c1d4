/** Models that start from PyTorch's own weights; {@link dev.fanin.example.Main} shows and checks them. */
package dev.fanin.example;

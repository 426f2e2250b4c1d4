/** GPT-2 with its output layer tied to its embedding; in PyTorch: {@code example/pytorch/gpt2.py}. */
package dev.fanin.example.gpt2;

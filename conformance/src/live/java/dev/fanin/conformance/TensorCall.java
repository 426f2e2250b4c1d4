package dev.fanin.conformance;

import dev.fanin.DType;
import dev.fanin.Generator;
import dev.fanin.Tensor;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A call of one function on a new tensor, by Fanin and by libtorch.
 *
 * @param function the subject of its row in a {@link ParityTable}
 * @param arguments for messages
 * @param tolerance the difference that is allowed, or 0
 */
record TensorCall(
        String function,
        String arguments,
        DType dtype,
        long[] shape,
        double tolerance,
        Fanin fanin,
        Consumer<org.bytedeco.pytorch.Tensor> libtorch) {

    @FunctionalInterface
    interface Fanin {
        void fill(Tensor tensor, Generator generator);
    }

    @Override
    public String toString() {
        return function + "(" + dtype.torchName() + " " + Arrays.toString(shape) + arguments + ")";
    }
}

package dev.fanin.benchmark.filling.libtorch;

import dev.fanin.benchmark.filling.Target;
import java.util.List;
import java.util.zip.CRC32C;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

/** Tensors of libtorch; the guard lets parameters be written to. */
record LibTorchTarget(List<Tensor> tensors, Runnable filling, NoGradGuard guard) implements Target {
    /** A byte buffer holds less than 2 GB. */
    private static final long CHUNK = 1 << 30;

    @Override
    public void fill() {
        filling.run();
    }

    @Override
    public long elements() {
        return tensors.stream().mapToLong(Tensor::numel).sum();
    }

    @Override
    public long checksum() {
        CRC32C checksum = new CRC32C();
        for (Tensor tensor : tensors) {
            long bytes = tensor.numel() * tensor.element_size();
            for (long begin = 0; begin < bytes; begin += CHUNK) {
                // A pointer of its own: a buffer cannot begin beyond 2 GB of another one.
                BytePointer chunk = new BytePointer(tensor.data_ptr()).getPointer(BytePointer.class, begin);
                checksum.update(chunk.limit(Math.min(bytes - begin, CHUNK)).asByteBuffer());
            }
        }
        return checksum.getValue();
    }

    @Override
    public void close() {
        guard.close();
        tensors.forEach(Tensor::close);
    }
}

package dev.fanin.benchmark.filling.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.fanin.benchmark.filling.Target;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** An array of DJL, a new one for each fill. The values are libtorch's, and so PyTorch's. */
final class DjlTarget implements Target {
    private final NDManager manager;
    private final long elements;
    private final Function<NDManager, NDArray> filling;
    private @Nullable NDArray array;

    DjlTarget(NDManager manager, long elements, Function<NDManager, NDArray> filling) {
        this.manager = manager;
        this.elements = elements;
        this.filling = filling;
    }

    @Override
    public void fill() {
        if (array != null) {
            array.close();
        }
        array = filling.apply(manager);
    }

    @Override
    public long elements() {
        return elements;
    }

    @Override
    public long checksum() {
        CRC32C checksum = new CRC32C();
        checksum.update(Objects.requireNonNull(array, "nothing has been filled").toByteBuffer(true));
        return checksum.getValue();
    }

    @Override
    public void close() {
        manager.close();
    }
}

package dev.fanin.conformance;

import dev.fanin.Compatibility;
import dev.fanin.DType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.pytorch.MemoryFormatOptional;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.StringTensorDict;
import org.bytedeco.pytorch.StringTensorDictItem;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;

/** PyTorch's own C++ library, in this process. What it allocates belongs to the caller's pointer scope. */
final class LibTorch {
    /** Such as {@code 2.10.0}; the build says which one is on the class path. */
    static final String VERSION = System.getProperty("fanin.live.pytorch");

    static final Compatibility COMPATIBILITY =
            minor(VERSION) < 12 ? Compatibility.TORCH_2_10 : Compatibility.TORCH_2_12;

    private LibTorch() {}

    /** Has to come before everything else: with an empty cache, the first load would crash the process. */
    static void load() {
        try {
            Loader.cacheResources("/org/bytedeco/pytorch/linux-x86_64/libtorch_cpu.so");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Loader.load(torch.class);
    }

    private static int minor(String version) {
        if (!version.startsWith("2.")) {
            throw new IllegalArgumentException("which compatibility is PyTorch " + version + "?");
        }
        return Integer.parseInt(version.split("\\.")[1]);
    }

    static torch.ScalarType scalarType(DType dtype) {
        return switch (dtype) {
            case FLOAT32 -> torch.ScalarType.Float;
            case FLOAT64 -> torch.ScalarType.Double;
            case BFLOAT16 -> torch.ScalarType.BFloat16;
            case FLOAT16 -> torch.ScalarType.Half;
            case INT64 -> torch.ScalarType.Long;
        };
    }

    /** The type of the parameters of modules that are built from now on. */
    static void setDefaultType(DType dtype) {
        torch.set_default_dtype(torch.scalarTypeToTypeMeta(scalarType(dtype)));
    }

    static Tensor empty(DType dtype, long... shape) {
        return torch.empty(shape, new TensorOptions(scalarType(dtype)), new MemoryFormatOptional());
    }

    /** The state of the generator from which modules and functions draw. */
    static byte[] generatorState() {
        return bytes(torch.getDefaultCPUGenerator().get_state());
    }

    static byte[] bytes(Tensor tensor) {
        byte[] bytes = new byte[Math.toIntExact(tensor.numel() * tensor.element_size())];
        if (bytes.length > 0) {
            new BytePointer(tensor.contiguous().data_ptr()).get(bytes);
        }
        return bytes;
    }

    /** Parameters and buffers by their keys. */
    static Map<String, Tensor> stateDict(Module module) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        addTo(tensors, module.named_parameters(true));
        addTo(tensors, module.named_buffers(true));
        return tensors;
    }

    private static void addTo(Map<String, Tensor> tensors, StringTensorDict items) {
        for (long i = 0; i < items.size(); i++) {
            StringTensorDictItem item = items.get(i);
            if (item.access().defined()) {
                tensors.put(item.key().getString(), item.access());
            }
        }
    }
}

package dev.fanin.benchmark.filling;

import dev.fanin.Generator;
import dev.fanin.LayerVisitor;
import dev.fanin.Tensor;
import dev.fanin.example.LeNet;
import dev.fanin.example.LeNetInit;
import dev.fanin.example.ResNet50;
import dev.fanin.example.ResNet50Init;
import dev.fanin.example.Vgg16;
import dev.fanin.example.Vgg16Init;
import dev.fanin.example.gpt2.Gpt2;
import dev.fanin.example.gpt2.Gpt2Init;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;

/** A model of the example. What is measured is the constructors' initialization of all layers, without what a model adds to it. */
public enum BenchmarkModel {
    LENET_5(LeNet::new, LeNetInit::resetParameters, LeNetInit::apply, LeNetInit::stateDict),
    RESNET_50(ResNet50::new, ResNet50Init::resetParameters, ResNet50Init::apply, ResNet50Init::stateDict),
    VGG_16(Vgg16::new, Vgg16Init::resetParameters, Vgg16Init::apply, Vgg16Init::stateDict),
    GPT_2_SMALL(Gpt2::new, Gpt2Init::resetParameters, Gpt2Init::apply, Gpt2Init::stateDict);

    /**
     * One model and what can be done with it.
     *
     * @param reset draws everything anew
     * @param visit shows every layer
     * @param tensors in PyTorch's order; one that two layers share, once
     */
    public record Instance(Consumer<Generator> reset, Consumer<LayerVisitor> visit, Collection<Tensor> tensors) {}

    @SuppressWarnings("ImmutableEnumChecker") // References to constructors and static methods hold nothing.
    private final LongFunction<Instance> constructor;

    <M> BenchmarkModel(
            LongFunction<M> constructor,
            BiConsumer<M, Generator> reset,
            BiConsumer<M, LayerVisitor> apply,
            Function<M, Map<String, Tensor>> stateDict) {
        this.constructor = seed -> {
            M model = constructor.apply(seed);
            Set<Tensor> tensors = Collections.newSetFromMap(new IdentityHashMap<>());
            return new Instance(
                    generator -> reset.accept(model, generator),
                    visitor -> apply.accept(model, visitor),
                    stateDict.apply(model).values().stream()
                            .filter(tensors::add)
                            .toList());
        };
    }

    public Instance instance() {
        return constructor.apply(Peer.SEED);
    }
}

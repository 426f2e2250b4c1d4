package dev.fanin.processor.catalogue;

import static dev.fanin.processor.catalogue.DefinitionBuilder.layer;

import dev.fanin.nn.Bilinear;
import dev.fanin.nn.Linear;
import dev.fanin.processor.diagnostics.Message;
import java.util.List;
import java.util.Map;

/** The layers of {@code torch/nn/modules/linear.py}. */
final class FullyConnected {
    static final LayerDefinition LINEAR = layer(Linear.class)
            .sizes("inFeatures", "outFeatures")
            .parameter("weight", FullyConnected::linearWeight, given -> new Recipe.KaimingUniform(5))
            .parameter(
                    "bias",
                    given -> given.flag("bias"),
                    given -> given.sizes("outFeatures"),
                    given -> new Recipe.UniformByFanIn(linearWeight(given)))
            .build();

    private static final LayerDefinition BILINEAR = layer(Bilinear.class)
            .positiveSize("in1Features", Message.IN1_FEATURES_NOT_POSITIVE)
            .sizes("in2Features", "outFeatures")
            .parameter(
                    "weight",
                    given -> List.of(given.size("outFeatures"), given.size("in1Features"), given.size("in2Features")),
                    FullyConnected::bilinearBound)
            .parameter(
                    "bias",
                    given -> given.flag("bias"),
                    given -> given.sizes("outFeatures"),
                    FullyConnected::bilinearBound)
            .build();

    static final List<LayerDefinition> ALL = List.of(LINEAR, BILINEAR);

    private FullyConnected() {}

    /** The arguments of a linear layer that another layer contains. */
    static Arguments arguments(Size inFeatures, Size outFeatures, boolean bias) {
        return new Arguments(
                Map.of("inFeatures", List.of(inFeatures), "outFeatures", List.of(outFeatures)), Map.of("bias", bias));
    }

    private static List<Size> linearWeight(Arguments given) {
        return List.of(given.size("outFeatures"), given.size("inFeatures"));
    }

    private static Recipe bilinearBound(Arguments given) {
        return new Recipe.UniformBySize("in1Features", given.size("in1Features"));
    }
}

package dev.fanin.processor.catalogue;

import static dev.fanin.processor.catalogue.DefinitionBuilder.layer;

import dev.fanin.nn.BatchNorm1d;
import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.BatchNorm3d;
import dev.fanin.nn.GroupNorm;
import dev.fanin.nn.InstanceNorm1d;
import dev.fanin.nn.InstanceNorm2d;
import dev.fanin.nn.InstanceNorm3d;
import dev.fanin.nn.LayerNorm;
import dev.fanin.nn.RMSNorm;
import dev.fanin.nn.SyncBatchNorm;
import dev.fanin.processor.diagnostics.Message;
import dev.fanin.processor.model.Storage.ElementType;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The layers of {@code batchnorm.py}, {@code instancenorm.py} and {@code normalization.py} in {@code torch/nn/modules}. */
final class Norms {
    static final LayerDefinition LAYER_NORM = layer(LayerNorm.class)
            .shape("normalizedShape")
            .parameter(
                    "weight",
                    given -> given.flag("elementwiseAffine"),
                    given -> given.sizes("normalizedShape"),
                    given -> Recipe.Constant.ONES)
            .parameter(
                    "bias",
                    given -> given.flag("elementwiseAffine") && given.flag("bias"),
                    given -> given.sizes("normalizedShape"),
                    given -> Recipe.Constant.ZEROS)
            .build();

    static final List<LayerDefinition> ALL = List.of(
            withStatistics(BatchNorm1d.class),
            withStatistics(BatchNorm2d.class),
            withStatistics(BatchNorm3d.class),
            withStatistics(SyncBatchNorm.class),
            withStatistics(InstanceNorm1d.class),
            withStatistics(InstanceNorm2d.class),
            withStatistics(InstanceNorm3d.class),
            affine(
                            layer(GroupNorm.class)
                                    .sizes("numChannels")
                                    .required("numGroups")
                                    .check(
                                            Message.NUM_GROUPS_NOT_POSITIVE,
                                            given -> given.number("numGroups") > 0,
                                            "numGroups")
                                    .rule(
                                            Message.NUM_CHANNELS_NOT_DIVISIBLE,
                                            Norms::groupsDivideChannels,
                                            "numChannels",
                                            "numGroups"),
                            given -> given.sizes("numChannels"))
                    .build(),
            LAYER_NORM,
            layer(RMSNorm.class)
                    .shape("normalizedShape")
                    .parameter(
                            "weight",
                            given -> given.flag("elementwiseAffine"),
                            given -> given.sizes("normalizedShape"),
                            given -> Recipe.Constant.ONES)
                    .build());

    private Norms() {}

    private static Condition groupsDivideChannels(Arguments given) {
        long groups = given.number("numGroups");
        return groups > 0 ? given.size("numChannels").isMultipleOf(Size.of(groups)) : Condition.of(true);
    }

    private static LayerDefinition withStatistics(Class<? extends Annotation> annotation) {
        Function<Arguments, List<Size>> features = given -> given.sizes("numFeatures");
        Predicate<Arguments> tracked = given -> given.flag("trackRunningStats");
        return affine(layer(annotation).sizes("numFeatures"), features)
                .buffer("running_mean", tracked, ElementType.FLOATING, features, given -> Recipe.Constant.ZEROS)
                .buffer("running_var", tracked, ElementType.FLOATING, features, given -> Recipe.Constant.ONES)
                .buffer(
                        "num_batches_tracked",
                        tracked,
                        ElementType.INT64,
                        given -> List.of(),
                        given -> Recipe.Constant.ZEROS)
                .build();
    }

    private static DefinitionBuilder affine(DefinitionBuilder layer, Function<Arguments, List<Size>> shape) {
        return layer.parameter("weight", given -> given.flag("affine"), shape, given -> Recipe.Constant.ONES)
                .parameter(
                        "bias",
                        given -> given.flag("affine") && given.flag("bias"),
                        shape,
                        given -> Recipe.Constant.ZEROS);
    }
}

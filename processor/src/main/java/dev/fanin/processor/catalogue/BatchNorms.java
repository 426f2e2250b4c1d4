package dev.fanin.processor.catalogue;

import static dev.fanin.processor.catalogue.DefinitionBuilder.layer;

import dev.fanin.nn.BatchNorm1d;
import dev.fanin.nn.BatchNorm2d;
import dev.fanin.nn.BatchNorm3d;
import dev.fanin.processor.model.Storage.ElementType;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The layers of {@code torch/nn/modules/batchnorm.py}. */
final class BatchNorms {
    static final List<LayerDefinition> ALL =
            List.of(batchNorm(BatchNorm1d.class), batchNorm(BatchNorm2d.class), batchNorm(BatchNorm3d.class));

    private BatchNorms() {}

    private static LayerDefinition batchNorm(Class<? extends Annotation> annotation) {
        Function<Arguments, List<Size>> features = given -> given.sizes("numFeatures");
        Predicate<Arguments> tracked = given -> given.flag("trackRunningStats");
        return layer(annotation)
                .sizes("numFeatures")
                .parameter("weight", given -> given.flag("affine"), features, given -> Recipe.Constant.ONES)
                .parameter(
                        "bias",
                        given -> given.flag("affine") && given.flag("bias"),
                        features,
                        given -> Recipe.Constant.ZEROS)
                .buffer("running_mean", tracked, ElementType.FLOATING, features, Recipe.Constant.ZEROS)
                .buffer("running_var", tracked, ElementType.FLOATING, features, Recipe.Constant.ONES)
                .buffer("num_batches_tracked", tracked, ElementType.INT64, given -> List.of(), Recipe.Constant.ZEROS)
                .build();
    }
}

package com.example;

import dev.fanin.Nonlinearity;
import dev.fanin.definition.Draw;
import dev.fanin.definition.LayerDefinition;
import dev.fanin.definition.Parameter;
import dev.fanin.definition.Requirement;

class Layers {
    @LayerDefinition(
            parameters = {
                @Parameter(name = "lora_A", shape = {"rank", "inFeatures"}, init = "kaimingUniform(sqrt(5))"),
                @Parameter(name = "lora_B", shape = {"outFeatures", "rank"}, init = "zeros")
            },
            requirements =
                    @Requirement(
                            condition = "rank <= min(inFeatures, outFeatures)",
                            message = "rank must not exceed in_features and out_features"))
    @interface Lora {
        int inFeatures() default 0;

        int outFeatures() default 0;

        int rank() default 4;
    }

    /** Drawn in another order than listed, one tensor twice. */
    @LayerDefinition(
            parameters = {
                @Parameter(
                        name = "weight",
                        shape = {"channels * multiplier", "channels // groups", "kernelSize"},
                        init = "kaimingNormal(mode = FAN_OUT, nonlinearity = nonlinearity)"),
                @Parameter(name = "scale", shape = "channels", init = ""),
                @Parameter(name = "shift", shape = {"kernelSize[0] - 1", "2"})
            },
            draws = {
                @Draw(tensor = "shift", init = "normal(0, 1 / (2 * groups))"),
                @Draw(tensor = "scale", init = "truncNormal(std = pow(channels, -0.5))"),
                @Draw(tensor = "weight", init = "dirac(groups)")
            },
            requirements = {
                @Requirement(condition = "channels % groups == 0", message = "channels must be divisible by groups"),
                @Requirement(
                        condition = "kernelSize[0] > 1 && (kernelSize[1] == 1 || !(mode == 'same')) && groups != 0",
                        message = "")
            })
    @interface Depthwise {
        int channels() default 0;

        int multiplier() default 1;

        int groups() default 1;

        int[] kernelSize() default 3;

        String mode() default "valid";

        Nonlinearity nonlinearity() default Nonlinearity.RELU;
    }
}

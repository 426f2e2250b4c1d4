package golden;

import dev.fanin.definition.LayerDefinition;
import dev.fanin.definition.Parameter;
import dev.fanin.definition.Requirement;

@LayerDefinition(
        parameters = {
            @Parameter(name = "lora_A", shape = {"r", "inFeatures"}, init = "kaimingUniform(a = sqrt(5))"),
            @Parameter(name = "lora_B", shape = {"outFeatures", "r"}, init = "zeros")
        },
        requirements =
                @Requirement(
                        condition = "r <= min(inFeatures, outFeatures)",
                        message = "r must not exceed in_features and out_features"))
public @interface Lora {
    int inFeatures() default 0;

    int outFeatures() default 0;

    int r() default 0;
}

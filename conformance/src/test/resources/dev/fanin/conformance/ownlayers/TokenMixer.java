package golden;

import dev.fanin.definition.LayerDefinition;
import dev.fanin.definition.Parameter;

@LayerDefinition(
        parameters = {
            @Parameter(
                    name = "position",
                    shape = {"shape", "dim"},
                    init = "truncNormal(std = 0.02, a = -0.04, b = 0.04)",
                    when = "learned"),
            @Parameter(
                    name = "mix",
                    shape = {"dim", "max(dim // 4, 1)"},
                    init = "normal(0, 0.02 / sqrt(2 * numLayers))")
        })
public @interface TokenMixer {
    int[] shape() default {};

    int dim() default 0;

    int numLayers() default 1;

    boolean learned() default true;
}

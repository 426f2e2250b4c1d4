package golden;

import dev.fanin.definition.Buffer;
import dev.fanin.definition.Draw;
import dev.fanin.definition.LayerDefinition;
import dev.fanin.definition.Parameter;

@LayerDefinition(
        parameters = {
            @Parameter(
                    name = "weight",
                    shape = {"2 * channels", "inChannels // groups", "kernelSize[0]", "kernelSize[1]"}),
            @Parameter(name = "gate", shape = {"2 * channels", "inChannels // groups", "kernelSize"}),
            @Parameter(name = "scale", shape = "channels")
        },
        buffers = @Buffer(name = "steps", counter = true, init = "zeros"),
        draws = {
            @Draw(tensor = "scale", init = "normal(std = pow(channels, -0.5) / log(depth + 1))"),
            @Draw(tensor = "gate", init = "xavierNormal(gain = 5.0 / 3)"),
            @Draw(tensor = "weight", init = "kaimingNormal(mode = FAN_OUT, nonlinearity = RELU)"),
            @Draw(
                    tensor = "gate",
                    init = "uniform(-3 * sqrt(2 / (fanIn() + fanOut())), exp(-fanIn(weight) / 100) * min(1, fanOut() / 7))")
        })
public @interface GatedConv {
    int inChannels() default 0;

    int channels() default 0;

    int[] kernelSize() default {};

    int groups() default 1;

    int depth() default 1;
}

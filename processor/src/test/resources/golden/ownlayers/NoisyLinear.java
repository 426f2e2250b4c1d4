package com.example;

import dev.fanin.definition.Buffer;
import dev.fanin.definition.LayerDefinition;
import dev.fanin.definition.Parameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

@LayerDefinition(
        parameters = {
            @Parameter(
                    name = "weight_mu",
                    shape = {"outFeatures", "inFeatures"},
                    init = "uniform(-1 / sqrt(inFeatures), 1 / sqrt(inFeatures))"),
            @Parameter(
                    name = "weight_sigma",
                    shape = {"outFeatures", "inFeatures"},
                    init = "constant(sigmaInit / sqrt(fanIn()))"),
            @Parameter(
                    name = "bias_mu",
                    shape = "outFeatures",
                    init = "uniform(-1 / sqrt(fanIn(weight_mu)), 1 / sqrt(fanIn(weight_mu)))",
                    when = "bias"),
            @Parameter(name = "bias_sigma", shape = "outFeatures", init = "constant(sigmaInit)", when = "bias")
        },
        buffers = {
            @Buffer(name = "weight_epsilon", shape = {"outFeatures", "inFeatures"}, init = "zeros"),
            @Buffer(name = "bias_epsilon", shape = "outFeatures", init = "zeros", when = "bias"),
            @Buffer(name = "resets", counter = true, init = "zeros")
        })
@Target(ElementType.FIELD)
@interface NoisyLinear {
    int inFeatures() default 0;

    int outFeatures() default 0;

    double sigmaInit() default 0.5;

    boolean bias() default true;
}

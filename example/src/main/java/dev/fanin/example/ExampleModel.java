package dev.fanin.example;

import dev.fanin.Summary;
import dev.fanin.Tensor;
import dev.fanin.example.dcgan.Dcgan;
import dev.fanin.example.dcgan.DcganInit;
import dev.fanin.example.gpt2.Gpt2;
import dev.fanin.example.gpt2.Gpt2Init;
import dev.fanin.example.unet.Unet;
import dev.fanin.example.unet.UnetInit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * One model of the example and what there is to do with it.
 *
 * @param name the name of the class, in Python as in Java
 * @param constructor makes a model that has been started from a seed
 * @param shown the names of the tensors whose first values are worth a look
 */
record ExampleModel<M>(
        String name,
        LongFunction<M> constructor,
        Function<M, Summary> summary,
        Function<M, Map<String, Tensor>> stateDict,
        List<String> shown) {

    static final List<ExampleModel<?>> ALL = List.of(
            new ExampleModel<>(
                    "LeNet", LeNet::new, LeNetInit::summary, LeNetInit::stateDict, List.of("conv1.weight", "fc3.bias")),
            new ExampleModel<>(
                    "Vgg16",
                    Vgg16::new,
                    Vgg16Init::summary,
                    Vgg16Init::stateDict,
                    List.of("features.0.weight", "classifier.6.bias")),
            new ExampleModel<>(
                    "ResNet18",
                    ResNet18::new,
                    ResNet18Init::summary,
                    ResNet18Init::stateDict,
                    List.of("conv1.weight", "layer4.1.conv2.weight", "fc.bias")),
            new ExampleModel<>(
                    "ResNet50",
                    ResNet50::new,
                    ResNet50Init::summary,
                    ResNet50Init::stateDict,
                    List.of("conv1.weight", "layer4.2.conv3.weight", "fc.bias")),
            new ExampleModel<>(
                    "Gpt2",
                    Gpt2::new,
                    Gpt2Init::summary,
                    Gpt2Init::stateDict,
                    List.of(
                            "transformer.wte.weight",
                            "transformer.h.11.attn.c_attn.weight",
                            "transformer.h.11.mlp.c_proj.weight",
                            "lm_head.weight")),
            new ExampleModel<>(
                    "Dcgan",
                    Dcgan::new,
                    DcganInit::summary,
                    DcganInit::stateDict,
                    List.of("netG.main.0.weight", "netG.main.1.weight", "netD.main.11.weight")),
            new ExampleModel<>(
                    "LstmTagger",
                    LstmTagger::new,
                    LstmTaggerInit::summary,
                    LstmTaggerInit::stateDict,
                    List.of("embedding.weight", "lstm.weight_hh_l1_reverse", "head.weight")),
            new ExampleModel<>(
                    "Unet",
                    Unet::new,
                    UnetInit::summary,
                    UnetInit::stateDict,
                    List.of("down.0.0.weight", "up.3.up.weight", "out.bias")),
            new ExampleModel<>(
                    "Translator",
                    Translator::new,
                    TranslatorInit::summary,
                    TranslatorInit::stateDict,
                    List.of(
                            "source.weight",
                            "transformer.encoder.layers.0.self_attn.in_proj_weight",
                            "transformer.decoder.layers.2.linear2.bias",
                            "output.bias")));
}

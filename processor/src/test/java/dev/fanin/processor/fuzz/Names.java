package dev.fanin.processor.fuzz;

import java.util.List;
import java.util.Set;

/** Names for what a source declares: ordinary ones, and those that generated code must not trip over. */
final class Names {
    private static final List<String> ORDINARY_FIELDS =
            List.of("conv1", "conv2", "fc", "fc1", "bn", "norm", "embed", "head", "encoder", "weight", "bias", "x");

    /** What generated code itself declares, calls or refers to. */
    private static final List<String> COLLIDING_FIELDS = List.of(
            "model",
            "plan",
            "layer",
            "holder",
            "part",
            "parts",
            "partHolder",
            "created",
            "bound",
            "fanIn",
            "generator",
            "visitor",
            "count",
            "Generator",
            "Tensor",
            "Math",
            "String",
            "Double",
            "LayerPlan",
            "ModelPlan",
            "Layer",
            "java",
            "javax",
            "dev",
            "fanin",
            "Map",
            "resetParameters",
            "stateDict",
            "apply",
            "summary",
            "parameters",
            "Parameters",
            "conv1",
            "Conv1",
            "fC",
            "FC",
            "inFeatures",
            "outFeatures",
            "numFeatures",
            "getClass",
            "hashCode",
            "length",
            "outProj",
            "selfAttn",
            "layers",
            "i",
            "value",
            "name",
            "Init",
            "NetInit");

    /** Legal, but unusual. */
    private static final List<String> UNUSUAL_FIELDS = List.of(
            "_a",
            "__",
            "$",
            "$$",
            "a$b",
            "$1",
            "var",
            "record",
            "yield",
            "sealed",
            "permits",
            "non",
            "when",
            "module",
            "open",
            "with",
            "to",
            "exports",
            "größe",
            "π",
            "变量",
            "İ",
            "ı",
            "ß",
            "ſ",
            "ŉ",
            "ǆ",
            "ﬁ",
            "𝒳",
            "𐐨",
            "a\u200Fb",
            "a\u0000b",
            "a\u00ADb",
            "ა",
            "é",
            "e\u0301",
            "a".repeat(250),
            "Ω".repeat(80));

    private static final List<String> ORDINARY_TYPES =
            List.of("Net", "Block", "Encoder", "Head", "Tower", "Unet", "Dense", "Part");

    private static final List<String> COLLIDING_TYPES = List.of(
            "Generator",
            "Tensor",
            "Map",
            "Math",
            "String",
            "Double",
            "Object",
            "Override",
            "SuppressWarnings",
            "Class",
            "LayerPlan",
            "ModelPlan",
            "Layer",
            "LayerVisitor",
            "Summary",
            "Init",
            "DType",
            "Linear",
            "Conv2d",
            "LSTM",
            "java",
            "javax",
            "dev",
            "fanin",
            "model",
            "plan",
            "layer",
            "holder",
            "generator",
            "created",
            "IllegalStateException",
            "Generated",
            "FanMode",
            "Nonlinearity",
            "Deprecated",
            "List",
            "Long",
            "Integer",
            "WeightNorm",
            "Sizes",
            "NetInit",
            "Net_Block",
            "f",
            "nn",
            "TensorPlan",
            "Void",
            "Record",
            "Enum");

    private static final List<String> UNUSUAL_TYPES = List.of(
            "_A",
            "$",
            "A$B",
            "$Init",
            "Größe",
            "変",
            "İ",
            "ß",
            "a",
            "𝒳",
            "T",
            "E",
            "A\u200F",
            "N".repeat(100),
            "Net$Block");

    /** The variables of generated code. */
    static final Set<String> VARIABLES = Set.of("held", "holder", "layer", "model", "part", "partHolder", "plan");

    private Names() {}

    static String field(Choices choices) {
        return choice(choices, ORDINARY_FIELDS, COLLIDING_FIELDS, UNUSUAL_FIELDS);
    }

    static String type(Choices choices) {
        return choice(choices, ORDINARY_TYPES, COLLIDING_TYPES, UNUSUAL_TYPES);
    }

    private static String choice(Choices choices, List<String> ordinary, List<String> colliding, List<String> unusual) {
        int kind = choices.between(1, 100);
        return choices.of(kind <= 55 ? ordinary : kind <= 85 ? colliding : unusual);
    }

    /** The beginning of a package's name: mostly nothing, else a name that a local variable or type may hide. */
    static String packageRoot(Choices choices) {
        return choices.chance(80)
                ? ""
                : choices.of("model.", "plan.", "layer.", "dev.", "holder.", "generator.", "created.", "f.", "javax.");
    }
}

package dev.fanin.processor.diagnostics;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Every error that the processor reports.
 *
 * <p>Each has a text, which says what is wrong, in PyTorch's words where it has any, and a hint, which says how to mend it. The
 * placeholders of both are filled by {@link Diagnostic}, first those of the text.
 */
public enum Message {
    // The class
    PRIVATE_CLASS("%s is private, so generated code cannot reach it.", "Make %s package-private or wider."),
    INTERFACE_FIELD("A field of the interface %s is a constant and cannot be a layer.", "Move the field to a class."),
    SUPERCLASS_NOT_ACCESSIBLE(
            "The superclass %s has layers, but its generated class cannot be used from the package of %s.",
            "Make the superclass public, and export its package if it is in another module."),
    GENERATED_CLASS_TAKEN(
            "The generated class would be named %s, but that class exists.",
            "Rename one of the two. Where it is an old generated source in an output folder that the compiler reads, delete it."),
    GENERATED_METHOD_TAKEN(
            "The generated method %s, which resets %s, would have the same name as the one %s.", "Rename the field."),
    PACKAGE_HIDDEN(
            "The class %s hides the package of that name, which code generated for %s has to name: a class here is called like one of"
                    + " the package's.",
            "Rename one of the two classes, or move the model to another package."),
    TOO_MANY_FIELDS(
            "%s has %s annotated fields, one with @TiedTo counted as %s, but there can be at most %s in one class.",
            "Move some of them to a superclass, or to a class that is a @Submodule."),
    UNKNOWN_TYPE("The type %s of %s cannot be found.", "Import it, or add the library that has it to the class path."),
    UNKNOWN_TYPE_IN_KOTLIN(
            "The type of %s cannot be found; kapt says NonExistentClass in its place.",
            "Import it. Where another processor generates it, set kapt's correctErrorTypes."),
    UNKNOWN_SUPERCLASS(
            "The superclass %s of %s cannot be found, so it is not known what it has.",
            "Import it, or add the library that has it to the class path."),
    UNKNOWN_ADAPTERS(
            "A class in the @Adapters of %s cannot be found.",
            "Import it, or add the library that has it to the class path."),
    ADAPTERS_WITHOUT_METHOD("%s has no adapter.%s", "%s."),

    // The field
    HIDDEN_PROPERTY(
            "%s may be a layer, but Java sees the getter of the property alone, not the field and its annotations.",
            "%s."),
    STATIC_FIELD("%s is static, but a layer belongs to one model.", "Make the field an instance field."),
    PRIVATE_WITHOUT_GETTER(
            "%s is private and has no getter that generated code can call.",
            "Add %s() or %s(), or make the field package-private."),
    SEVERAL_LAYERS("%s has the annotations %s, but a field is one layer or one submodule.", "Keep one of them."),
    FIELD_TYPE(
            "%s cannot hold %s: its type is %s.", "Use Layer, Layer[], List<Layer> or a type with the members %s%s."),
    SUBMODULE_TYPE(
            "%s is of type %s, which has no annotated layers and does not implement Resettable.",
            "Annotate its layer fields, implement Resettable, or remove @Submodule."),
    SUBMODULE_NOT_ACCESSIBLE(
            "The layers of %s are in %s, whose generated class cannot be used from the package of %s.",
            "Make that class public, and export its package if it is in another module."),
    ONE_TENSOR_FIELD(
            "%s is one tensor, but %s with these arguments has %s.", "Use a Layer, or a type with a member for each."),
    TENSOR_FIELD_TYPE("%s is of type %s, but %s of %s is %s.", "Use %s."),
    HOLDER_NOT_ACCESSIBLE(
            "The type %s of %s cannot be used from the package of %s.",
            "Make it public, or package-private in that package."),
    MEMBER_MISSING("%s has no member %s for %s of %s.", "Add %s %s, or a method %s() that returns it%s."),
    MEMBER_NOT_ACCESSIBLE(
            "%s.%s, which is %s of %s, cannot be used from generated code.",
            "Make it visible and not static, or add a method %s() that returns it."),
    ADAPTER_MISSING("%s is of type %s, which cannot hold %s, and no adapter takes it.%s", "%s."),
    ADAPTER_AMBIGUOUS(
            "%s is of type %s, which these adapters take equally well: %s.",
            "Keep one of them in @Adapters, or let one take a more specific type."),
    MEMBER_TYPE("%s.%s is of type %s, but %s of %s is %s.", "Use %s."),

    // What stands beside a layer
    BESIDE_NO_LAYER("%s has @%s, but is no layer.", "Add the layer's annotation, or remove @%s."),
    TOO_MANY_INITIALIZERS(
            "%s has %s initializers, but one field can have at most %s.",
            "Remove those whose values a later one overwrites."),
    SEVERAL_WRAPPERS("%s has %s, but one parametrization of a layer is supported.", "Keep one of them."),
    TENSOR_UNKNOWN("%s has no tensor %s for @%s.", "Name a tensor of the layer; it has %s.%s"),
    TENSOR_OF_INTEGERS("%s of %s holds 64-bit integers, for which @%s is not implemented.", "Name another tensor."),
    TIE_UNKNOWN(
            "%s has no layer before %s whose state dict has %s.", "Name a tensor of a layer that stands earlier.%s"),
    TIE_SHAPE("%s of shape %s cannot be tied to %s of shape %s.", "Give both layers the same sizes."),
    TIE_HOLDER("%s can only be tied where a Layer holds it.", "Use Layer for the field."),
    DATA_TYPE(
            "A layer's values are floating-point numbers, but %s is not.",
            "Use FLOAT32, FLOAT64, BFLOAT16 or FLOAT16."),
    DATA_TYPE_OF_HOLDER("%s holds %s, but @DataType says %s.", "Change one of the two."),

    // The names
    STATE_DICT_KEY_ALONE("%s has a @StateDictKey, but is no layer and no submodule.", "Add the layer's annotation."),
    STATE_DICT_KEY_MALFORMED(
            "%s is no name in a state dict: each part between dots needs at least one character.",
            "Use a name such as \"downsample.0\"."),
    STATE_DICT_KEY_TWICE(
            "%s and %s are both named %s in the state dict.",
            "Rename a field, or give one a @StateDictKey of its own."),

    // The sizes
    SIZES_ALONE("%s has @Sizes, but is no layer.", "Add the layer's annotation, or remove @Sizes."),
    SIZES_OF_OTHER_LAYER("%s is no size of %s.", "Remove it, or use a size of the layer; it has %s."),
    SIZES_NAME_UNKNOWN(
            "%s has no field or no-argument method %s to take %s from.",
            "Name an int member of the model; it has %s.%s"),
    SIZES_NAME_NOT_ACCESSIBLE(
            "%s of %s is not visible to generated code, which takes %s from it.",
            "Add a getter, or make it visible in the package."),
    SIZES_NAME_NOT_INT("%s of %s is of type %s, but %s is an int.", "Name a field or no-argument method of type int."),
    SIZES_ARGUMENT_TWICE("%s is given twice in @Sizes.", "Keep one of the two."),
    SIZE_GIVEN_TWICE("%s is given twice: in @%s and in @Sizes.", "Keep one of the two."),
    SIZE_MISSING(
            "@%s of %s gives no %s.", "Give it in the annotation, or name a field or method that has it in @Sizes."),
    SIZE_MISSING_IN_PART("@%s of %s gives no %s.", "Give it in the annotation."),
    ARGUMENT_MISSING("@%s of %s gives no %s.", "Give it in the annotation."),
    SIZE_NOT_POSITIVE("%s must be greater than 0, but is %s.", "Give the layer's real size."),
    TUPLE_LENGTH("%s has %s numbers, but takes %s.", "Give one for each dimension, or one for all."),
    TENSOR_TOO_LONG(
            "%s of the shape %s has %s elements, but a Java array holds at most %s.",
            "Make the layer smaller, or split it."),

    // PyTorch's rules: its words; what was given follows them
    GROUPS_NOT_POSITIVE("groups must be a positive integer", "Give 1 or more."),
    IN1_FEATURES_NOT_POSITIVE("in1_features must be > 0", "Give 1 or more."),
    IN_CHANNELS_NOT_DIVISIBLE(
            "in_channels must be divisible by groups", "Choose groups among the divisors of inChannels."),
    OUT_CHANNELS_NOT_DIVISIBLE(
            "out_channels must be divisible by groups", "Choose groups among the divisors of outChannels."),
    STRIDE_NOT_POSITIVE("non-positive stride is not supported", "Give 1 or more."),
    DILATION_NOT_POSITIVE("dilation should be greater than zero", "Give 1 or more."),
    PADDING_NEGATIVE("negative padding is not supported", "Give 0 or more, Padding.SAME or Padding.VALID."),
    PADDING_NEGATIVE_TRANSPOSED("negative padding is not supported", "Give 0 or more."),
    PADDING_SAME_STRIDED(
            "padding='same' is not supported for strided convolutions",
            "Give a stride of 1, or the padding in numbers."),
    PADDING_MODE(
            "padding_mode must be one of {'zeros', 'reflect', 'replicate', 'circular'}",
            "Use one of these words in lower case."),
    PADDING_MODE_TRANSPOSED(
            "Only \"zeros\" padding mode is supported for transposed convolutions", "Remove paddingMode."),
    OUTPUT_PADDING_NEGATIVE("negative output_padding is not supported", "Give 0 or more."),
    OUTPUT_PADDING_TOO_LARGE(
            "output padding must be smaller than either stride or dilation",
            "Give a smaller outputPadding, or a larger stride."),

    NUM_GROUPS_NOT_POSITIVE("num_groups must be positive", "Give 1 or more."),
    NUM_CHANNELS_NOT_DIVISIBLE(
            "num_channels must be divisible by num_groups", "Choose numGroups among the divisors of numChannels."),
    INPUT_SIZE_NOT_POSITIVE("input_size must be greater than zero", "Give 1 or more."),
    HIDDEN_SIZE_NOT_POSITIVE("hidden_size must be greater than zero", "Give 1 or more."),
    NUM_LAYERS_NOT_POSITIVE("num_layers must be greater than zero", "Give 1 or more."),
    NUM_LAYERS_NEGATIVE("the number of layers must not be negative", "Give 0 or more."),
    TOO_MANY_LAYERS("Fanin describes at most 100 layers of one recurrent network", "Give fewer layers."),
    TOO_MANY_COPIES("Fanin describes at most 1000 copies of one layer", "Give fewer layers."),
    PROJ_SIZE_NEGATIVE(
            "proj_size should be a positive integer or zero to disable projections", "Remove projSize, or give 0."),
    PROJ_SIZE_TOO_LARGE("proj_size has to be smaller than hidden_size", "Give a smaller projSize."),
    DROPOUT_RANGE(
            "dropout should be a number in range [0, 1] representing the probability of an element being zeroed",
            "Give a number from 0 to 1."),
    DROPOUT_PROBABILITY("dropout probability has to be between 0 and 1", "Give a number from 0 to 1."),
    RNN_NONLINEARITY("Unknown nonlinearity", "Use Nonlinearity.TANH or Nonlinearity.RELU.", ": "),
    PADDING_IDX_RANGE(
            "Padding_idx must be within num_embeddings",
            "Give a row of the table; negative numbers count from the end."),
    PADDING_IDX_RANGE_OF_BAG(
            "padding_idx must be within num_embeddings",
            "Give a row of the table; negative numbers count from the end."),
    EMBEDDING_BAG_MODE("mode has to be one of sum, mean or max", "Use one of these words in lower case."),
    EMBED_DIM_NOT_POSITIVE("embed_dim and num_heads must be greater than 0", "Give 1 or more."),
    NUM_HEADS_NOT_POSITIVE("embed_dim and num_heads must be greater than 0", "Give 1 or more."),
    EMBED_DIM_NOT_DIVISIBLE(
            "embed_dim must be divisible by num_heads",
            "Choose the number of heads among the divisors of the model's size."),
    KDIM_NEGATIVE("kdim must not be negative", "Remove kdim, or give 1 or more."),
    VDIM_NEGATIVE("vdim must not be negative", "Remove vdim, or give 1 or more."),
    KDIM_AT_RUN_TIME(
            "whether the projections are packed depends on whether kdim and vdim equal embed_dim",
            "Give embedDim in the annotation, or remove kdim and vdim."),
    ACTIVATION("activation should be relu/gelu", "Use one of these words in lower case."),
    SEVERAL_NORMS("norm is one layer or none", "Keep one @LayerNorm."),
    FEATURES_NOT_POSITIVE("a number of features must be greater than 0", "Give 1 or more."),
    CLASS_WEIGHTS(
            "weight tensor should be defined either for all classes or no classes",
            "Give one number for each class, or none."),
    CUTOFFS_EMPTY("cutoffs should be a sequence of length larger than 0", "Give the first class of each cluster."),
    CUTOFFS(
            "cutoffs should be a sequence of unique, positive integers sorted in an increasing order, where each value is"
                    + " between 1 and n_classes-1",
            "Sort the cutoffs and keep them below nClasses."),
    DIV_VALUE_NOT_POSITIVE("div_value must be greater than 0", "Give a positive number."),

    // torch.nn.init and torch.nn.utils.parametrizations
    FAN_DIMENSIONS(
            "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions",
            "Name a tensor with more dimensions, or use another initializer."),
    MATRIX_ONLY("Only tensors with 2 dimensions are supported", "Name another tensor, or use another initializer."),
    DIRAC_DIMENSIONS("Only tensors with 3, 4, or 5 dimensions are supported", "Name the weight of a convolution."),
    DIRAC_GROUPS("dim 0 must be divisible by groups", "Give the groups of the convolution."),
    ORTHOGONAL_DIMENSIONS(
            "Only tensors with 2 or more dimensions are supported",
            "Name a tensor with more dimensions, or use another initializer."),
    UNIFORM_RANGE(
            "uniform_ expects to return a [from, to) range", "Give a lower bound that is not above the upper one."),
    UNIFORM_FROM("from is out of bounds", "Give a finite number.", ": "),
    UNIFORM_TO("to is out of bounds", "Give a finite number.", ": "),
    GAIN_NEGATIVE("uniform_ expects to return a [from, to) range", "Give a gain of 0 or more."),
    STD_NEGATIVE("normal expects std >= 0.0", "Give 0 or more."),
    TRUNC_STD("trunc_normal_ divides by std", "Give a number greater than 0."),
    DIM_RANGE("Dimension out of range", "Give a dimension of the tensor, or -1 for PyTorch's None.", ": "),
    POWER_ITERATIONS_NOT_POSITIVE("Expected n_power_iterations to be positive", "Give 1 or more."),

    // Layers of the user's own
    LAYER_MEMBER_TYPE(
            "%s of @%s is of type %s, which no argument of a layer has.",
            "Use int, double, boolean, String, an enum, or an array of one of these."),
    LAYER_NOT_KEPT("@%s is a layer, but class files do not keep it.", "Give it @Retention(RetentionPolicy.CLASS)."),
    LAYER_NOT_FOR_FIELDS("@%s is a layer, but no field can have it.", "Add ElementType.FIELD to its @Target."),
    LAYER_NOT_ACCESSIBLE(
            "The annotation @%s of %s cannot be used from the package of %s.",
            "Make it public, or package-private in that package."),
    LAYER_COMPILED(
            "@%s of %s was compiled with a mistake in its definition: %s", "Use a version of it without the mistake."),
    LAYER_TOO_LATE(
            "An annotation on a field of %s, of its superclass or of a submodule was generated and is a layer, but this compiler showed"
                    + " it too late.",
            "Compile the annotation before, in a module of its own, or use a newer JDK."),
    TENSOR_NAME(
            "%s is no name of a parameter or buffer.", "Use letters from a to z or A to Z, digits and underscores."),
    TENSOR_NAME_TWICE("Two tensors of @%s have the name %s in Java.", "Rename one of the two."),
    TENSOR_WITHOUT_INIT("%s of @%s has no initial values.", "Give it an init, or add a @Draw of it."),
    COUNTER_SHAPE("%s is a counter, which is one number, but has a shape.", "Remove the shape, or the counter."),
    COUNTER_INIT("%s is a counter of 64-bit integers, which cannot start as %s.", "Use zeros, ones or constant."),
    DRAW_UNKNOWN("@%s has no parameter or buffer %s to draw.", "Name one of its tensors; it has %s.%s"),
    REQUIREMENT_CONSTANT("%s depends on no member of @%s.", "Compare at least one member with something."),
    EXPRESSION_SYNTAX(
            "%s is no expression: at character %s %s is expected, but %s.",
            "Correct it; the Javadoc of @LayerDefinition explains the expressions."),
    EXPRESSION_TOO_LONG("The expression has %s characters, but at most %s are read.", "Make it shorter."),
    EXPRESSION_MEMBER("%s in %s is no member of @%s.", "Name one of its members; it has %s.%s"),
    EXPRESSION_CONSTANT("%s in %s is no constant of %s.", "Use one of %s.%s"),
    EXPRESSION_TYPE("%s in %s is %s, but %s is needed.", "%s"),
    EXPRESSION_FUNCTION("%s in %s is no function.", "Use one of %s.%s"),
    EXPRESSION_ARGUMENTS("%s in %s has %s arguments.", "Give it %s."),
    EXPRESSION_TENSOR(
            "%s in %s is no tensor of the layer, which %s asks for.", "Name one of its tensors; it has %s.%s"),
    EXPRESSION_FAN(
            "%s in %s asks for the fan of a tensor of the shape %s.", "Name a tensor with 2 dimensions or more."),
    INITIALIZER_UNKNOWN("%s is no initializer.", "Use one of %s.%s"),
    INITIALIZER_ARGUMENTS("%s does not give the arguments of %s: %s.", "Give its arguments: %s."),
    OWN_REQUIREMENT("the layer's requirement must hold", "Give other arguments."),
    PRESENCE_AT_RUN_TIME("whether a tensor exists must be known at compile time", "Give the size in the annotation."),

    // The processor
    WRITING_FAILED("The generated class %s cannot be written: %s.", "Check the output folder of the compiler."),
    INTERNAL_ERROR(
            "Fanin failed on %s, which is a mistake in Fanin, not in your code: %s",
            "Please report it with this trace and the class.");

    private final String text;
    private final String hint;
    private final String link;

    Message(String text, String hint) {
        this(text, hint, ", but ");
    }

    Message(String text, String hint, String link) {
        this.text = text;
        this.hint = hint;
        this.link = link;
    }

    /** What is wrong; for a rule of PyTorch's, its words. */
    public String text() {
        return text;
    }

    /** How to mend it. */
    public String hint() {
        return hint;
    }

    /** What leads from PyTorch's words to what was given. */
    String link() {
        return link;
    }

    /**
     * A name for the message that does not change between versions, such as {@code FaninSizeNotPositive}.
     */
    public String id() {
        return "Fanin"
                + Arrays.stream(name().split("_"))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
    }
}

package dev.fanin.processor;

import static dev.fanin.processor.DiagnosticCase.files;

import java.util.List;

/** What is wrong with a layer of the user's own: its definition, and its use. */
final class OwnLayerMistakes {
    private static final String IMPORTS =
            "import dev.fanin.*; import dev.fanin.definition.*; import dev.fanin.nn.*; import java.lang.annotation.*;\n";

    static final List<DiagnosticCase> CASES = List.of(
            definition("expressions that are none", """
                            @Parameter(name = "a", shape = {"n +", "2"}, init = "zeros"),
                    //                                      ^ EXPRESSION_SYNTAX
                    // "n +" is no expression: at character 4 a number, a name or "(" is expected, but the text ends.
                    // -> Correct it; the Javadoc of @LayerDefinition explains the expressions.
                            @Parameter(name = "b", shape = {"n", "n m"}, init = "zeros"),
                    //                                           ^ EXPRESSION_SYNTAX
                    // "n m" is no expression: at character 3 an operator or the end is expected, but "m" stands there.
                    // -> Correct it; the Javadoc of @LayerDefinition explains the expressions.
                            @Parameter(name = "c", shape = "n", init = "uniform(-1, 1"),
                    //                                                 ^ EXPRESSION_SYNTAX
                    // "uniform(-1, 1" is no expression: at character 14 an operator, "," or ")" is expected, but the text ends.
                    // -> Correct it; the Javadoc of @LayerDefinition explains the expressions.
                            @Parameter(name = "d", shape = "n", init = "zeros", when = "flag ? n : 1"),
                    //                                                                 ^ EXPRESSION_SYNTAX
                    // "flag ? n : 1" is no expression: at character 6 a number, a name or an operator is expected, but "?"
                    // stands there.
                    // -> Correct it; the Javadoc of @LayerDefinition explains the expressions.
                            @Parameter(name = "e", shape = "k[n]", init = "zeros"),
                    //                                     ^ EXPRESSION_SYNTAX
                    // "k[n]" is no expression: at character 3 an index from 0 to 9 is expected, but "n" stands there.
                    // -> Correct it; the Javadoc of @LayerDefinition explains the expressions.
                            @Parameter(name = "f", shape = "99999999999", init = "zeros"),
                    //                                     ^ EXPRESSION_SYNTAX
                    // "99999999999" is no expression: at character 1 a smaller number is expected, but "99999999999" stands
                    // there.
                    // -> Correct it; the Javadoc of @LayerDefinition explains the expressions.
                            @Parameter(name = "g", shape = "", init = "zeros"),
                    //                                     ^ EXPRESSION_SYNTAX
                    // "" is no expression: at character 1 a number, a name or "(" is expected, but the text ends.
                    // -> Correct it; the Javadoc of @LayerDefinition explains the expressions.
                            @Parameter(name = "h", shape = "n", init = "constant(%1000d)"),
                    //                                                 ^ EXPRESSION_TOO_LONG
                    // The expression has 1010 characters, but at most 1000 are read.
                    // -> Make it shorter.
                            @Parameter(name = "i", shape = "%2$s1%3$s", init = "zeros")
                    //                                     ^ EXPRESSION_SYNTAX
                    // "%2$s1%3$s" is no expression: at character 51 less nesting is expected, but "(" stands there.
                    // -> Correct it; the Javadoc of @LayerDefinition explains the expressions.
                    """.formatted(1, "(".repeat(60), ")".repeat(60))),
            definition("names that nothing has", """
                            @Parameter(name = "a", shape = {"features", "m_out"}, init = "zeros"),
                    //                                      ^ EXPRESSION_MEMBER
                    // features in "features" is no member of @Own.
                    // -> Name one of its members; it has flag, k, m, mode, n, reals, words, x.
                    //                                                  ^ EXPRESSION_MEMBER
                    // m_out in "m_out" is no member of @Own.
                    // -> Name one of its members; it has flag, k, m, mode, n, reals, words, x.
                            @Parameter(name = "b", shape = "n", init = "constant(cbrt(n))"),
                    //                                                 ^ EXPRESSION_FUNCTION
                    // cbrt in "constant(cbrt(n))" is no function.
                    // -> Use one of sqrt, log, exp, pow, min, max, abs, fanIn, fanOut.
                            @Parameter(name = "c", shape = {"n", "n"}, init = "kaiming_uniform"),
                    //                                                        ^ INITIALIZER_UNKNOWN
                    // "kaiming_uniform" is no initializer.
                    // -> Use one of uniform, normal, truncNormal, constant, ones, zeros, eye, dirac, xavierUniform,
                    // xavierNormal, kaimingUniform, kaimingNormal, orthogonal, sparse. Did you mean "kaimingUniform"?
                            @Parameter(name = "d", shape = {"n", "n"}, init = "kaimingNormal(mode = FAN_ALL)"),
                    //                                                        ^ EXPRESSION_CONSTANT
                    // FAN_ALL in "kaimingNormal(mode = FAN_ALL)" is no constant of FanMode.
                    // -> Use one of FAN_IN, FAN_OUT.
                            @Parameter(name = "e", shape = "n", init = "constant(fanIn(w))"),
                    //                                                 ^ EXPRESSION_TENSOR
                    // w in "constant(fanIn(w))" is no tensor of the layer, which fanIn asks for.
                    // -> Name one of its tensors; it has a, b, c, d, e, f.
                            @Parameter(name = "f", shape = "n", init = "zeros", when = "mode == TANG || fanIn() > 1")
                    //                                                                 ^ EXPRESSION_CONSTANT
                    // TANG in "mode == TANG || fanIn() > 1" is no constant of Nonlinearity.
                    // -> Use one of CONV1D, CONV2D, CONV3D, CONV_TRANSPOSE1D, CONV_TRANSPOSE2D, CONV_TRANSPOSE3D,
                    // LEAKY_RELU, LINEAR, RELU, SELU, SIGMOID, TANH. Did you mean "TANH"?
                    """),
            definition("types that do not fit", """
                            @Parameter(name = "a", shape = {"n / 2", "n * 0.5"}, init = "zeros"),
                    //                                      ^ EXPRESSION_TYPE
                    // n / 2 in "n / 2" is a floating-point number, but a whole number is needed.
                    // -> Divide with //, and use no floating-point number.
                    //                                               ^ EXPRESSION_TYPE
                    // n * 0.5 in "n * 0.5" is a floating-point number, but a whole number is needed.
                    // -> Divide with //, and use no floating-point number.
                            @Parameter(name = "b", shape = {"flag", "x // 2", "n % x"}, init = "zeros"),
                    //                                      ^ EXPRESSION_TYPE
                    // flag in "flag" is true or false, but a whole number is needed.
                    // -> Use an int or int[].
                    //                                              ^ EXPRESSION_TYPE
                    // x in "x // 2" is a floating-point number, but a whole number is needed.
                    // -> Use a whole number.
                    //                                                        ^ EXPRESSION_TYPE
                    // x in "n % x" is a floating-point number, but a whole number is needed.
                    // -> Use a whole number.
                            @Parameter(name = "c", shape = "n", init = "constant(k)", when = "n"),
                    //                                                                       ^ EXPRESSION_TYPE
                    // n in "n" is a whole number, but true or false is needed.
                    // -> Compare it with something.
                    //                                                 ^ EXPRESSION_TYPE
                    // k in "constant(k)" is an array of whole numbers, but a floating-point number is needed.
                    // -> Use a floating-point number.
                            @Parameter(name = "d", shape = "n", init = "constant(flag)", when = "flag && n > 1 || x"),
                    //                                                                          ^ EXPRESSION_TYPE
                    // x in "flag && n > 1 || x" is a floating-point number, but true or false is needed.
                    // -> Compare it with something.
                    //                                                 ^ EXPRESSION_TYPE
                    // flag in "constant(flag)" is true or false, but a floating-point number is needed.
                    // -> Use a floating-point number.
                            @Parameter(name = "e", shape = "-2", init = "constant(n[0] + words[1])", when = "mode == 'a'"),
                    //                                                                                      ^ EXPRESSION_TYPE
                    // 'a' in "mode == 'a'" is a word, but a constant of Nonlinearity is needed.
                    // -> Compare things of one type.
                    //                                     ^ EXPRESSION_TYPE
                    // -2 in "-2" is negative, but a size of 0 or more is needed.
                    // -> Give a size of 0 or more.
                    //                                                  ^ EXPRESSION_TYPE
                    // n in "constant(n[0] + words[1])" is a whole number, but an array of numbers is needed.
                    // -> Use an int[] or a double[].
                            @Parameter(name = "f", shape = {"n", "n"}, init = "kaimingUniform(mode = mode)", when = "!n"),
                    //                                                                                              ^ EXPRESSION_TYPE
                    // n in "!n" is a whole number, but true or false is needed.
                    // -> Compare it with something.
                    //                                                        ^ EXPRESSION_TYPE
                    // mode in "kaimingUniform(mode = mode)" is a constant of Nonlinearity, but a constant of FanMode is
                    // needed.
                    // -> Use a constant of FanMode.
                            @Parameter(name = "g", shape = "n // 0", init = "constant(1 / (2 - 2))")
                    //                                     ^ EXPRESSION_TYPE
                    // 0 in "n // 0" is 0, but another divisor is needed.
                    // -> Divide by another number.
                    //                                                      ^ EXPRESSION_TYPE
                    // 2 - 2 in "constant(1 / (2 - 2))" is 0, but another divisor is needed.
                    // -> Divide by another number.
                    """),
            definition("arguments that do not fit", """
                            @Parameter(name = "a", shape = "n", init = "constant(sqrt(n, 2))"),
                    //                                                 ^ EXPRESSION_ARGUMENTS
                    // sqrt in "constant(sqrt(n, 2))" has 2 arguments.
                    // -> Give it 1.
                            @Parameter(name = "b", shape = "min(n)", init = "constant(pow(base = 2))"),
                    //                                     ^ EXPRESSION_ARGUMENTS
                    // min in "min(n)" has 1 arguments.
                    // -> Give it 2 or more.
                    //                                                      ^ EXPRESSION_ARGUMENTS
                    // pow in "constant(pow(base = 2))" has 1 arguments.
                    // -> Give it no named ones.
                            @Parameter(name = "c", shape = "n", init = "constant(fanIn(1))"),
                    //                                                 ^ EXPRESSION_ARGUMENTS
                    // fanIn in "constant(fanIn(1))" has 1 arguments.
                    // -> Give it the name of a tensor.
                            @Parameter(name = "d", shape = "n", init = "constant"),
                    //                                                 ^ INITIALIZER_ARGUMENTS
                    // "constant" does not give the arguments of constant: value is missing.
                    // -> Give its arguments: value.
                            @Parameter(name = "e", shape = "n", init = "normal(0, mean = 1)"),
                    //                                                 ^ INITIALIZER_ARGUMENTS
                    // "normal(0, mean = 1)" does not give the arguments of normal: mean is given twice.
                    // -> Give its arguments: mean, std.
                            @Parameter(name = "f", shape = "n", init = "ones(1)"),
                    //                                                 ^ INITIALIZER_ARGUMENTS
                    // "ones(1)" does not give the arguments of ones: there are 1.
                    // -> Give its arguments: none.
                            @Parameter(name = "g", shape = "n", init = "uniform(low = 1)")
                    //                                                 ^ INITIALIZER_ARGUMENTS
                    // "uniform(low = 1)" does not give the arguments of uniform: low is none of them.
                    // -> Give its arguments: a, b.
                    """),
            definition("initializers that PyTorch refuses for the tensor", """
                            @Parameter(name = "a", shape = "n", init = "kaimingUniform"),
                    //                                                 ^ FAN_DIMENSIONS
                    // Fan in and fan out can not be computed for tensor with fewer than 2 dimensions, but a has the shape
                    // (n).
                    // -> Name a tensor with more dimensions, or use another initializer.
                            @Parameter(name = "b", shape = {"n", "k[0]"}, init = "dirac"),
                    //                                                           ^ DIRAC_DIMENSIONS
                    // Only tensors with 3, 4, or 5 dimensions are supported, but b has the shape (n, k).
                    // -> Name the weight of a convolution.
                            @Parameter(name = "c", shape = {"n", "m", "2"}, init = "eye()"),
                    //                                                             ^ MATRIX_ONLY
                    // Only tensors with 2 dimensions are supported, but c has the shape (n, m, 2).
                    // -> Name another tensor, or use another initializer.
                            @Parameter(name = "d", shape = "n", init = "uniform(1, -1)"),
                    //                                                 ^ UNIFORM_RANGE
                    // uniform_ expects to return a [from, to) range, but a is 1.0 and b is -1.0.
                    // -> Give a lower bound that is not above the upper one.
                            @Parameter(name = "e", shape = "n", init = "constant(fanIn())")
                    //                                                 ^ EXPRESSION_FAN
                    // fanIn() in "constant(fanIn())" asks for the fan of a tensor of the shape (n).
                    // -> Name a tensor with 2 dimensions or more.
                    """),
            definition("tensors that cannot be", """
                            @Parameter(name = "weight", shape = "n", init = "zeros"),
                            @Parameter(name = "a.b", shape = "n", init = "zeros"),
                    //                        ^ TENSOR_NAME
                    // "a.b" is no name of a parameter or buffer.
                    // -> Use letters from a to z or A to Z, digits and underscores.
                            @Parameter(name = "\\n*/\\u002a/ //", shape = "n", init = "zeros"),
                    //                        ^ TENSOR_NAME
                    // "\\n*/*/ //" is no name of a parameter or buffer.
                    // -> Use letters from a to z or A to Z, digits and underscores.
                            @Parameter(name = "_", shape = "n", init = "zeros"),
                    //                        ^ TENSOR_NAME
                    // "_" is no name of a parameter or buffer.
                    // -> Use letters from a to z or A to Z, digits and underscores.
                            @Parameter(name = "weight", shape = "n", init = "zeros"),
                    //                        ^ TENSOR_NAME_TWICE
                    // Two tensors of @Own have the name weight in Java.
                    // -> Rename one of the two.
                            @Parameter(name = "w_x", shape = "n", init = "zeros"),
                            @Parameter(name = "wX", shape = "n")
                    //                        ^ TENSOR_NAME_TWICE
                    // Two tensors of @Own have the name wX in Java.
                    // -> Rename one of the two.
                    //      ^ TENSOR_WITHOUT_INIT
                    // wX of @Own has no initial values.
                    // -> Give it an init, or add a @Draw of it.
                    """),
            whole("buffers, draws and requirements", """
                    class Net {
                        @Own(n = 2) Layer a;
                    }
                    @LayerDefinition(
                        buffers = {
                            @Buffer(name = "steps", counter = true, shape = "n", init = "zeros"),
                    //                                                      ^ COUNTER_SHAPE
                    // steps is a counter, which is one number, but has a shape.
                    // -> Remove the shape, or the counter.
                            @Buffer(name = "drawn", counter = true, init = "normal"),
                    //                                                     ^ COUNTER_INIT
                    // drawn is a counter of 64-bit integers, which cannot start as normal.
                    // -> Use zeros, ones or constant.
                            @Buffer(name = "later", shape = "n")
                        },
                        draws = {
                            @Draw(tensor = "later", init = "ones"),
                            @Draw(tensor = "latter", init = "ones"),
                    //                     ^ DRAW_UNKNOWN
                    // @Own has no parameter or buffer "latter" to draw.
                    // -> Name one of its tensors; it has steps, drawn, later. Did you mean "later"?
                            @Draw(tensor = "later", init = "twos")
                    //                                     ^ INITIALIZER_UNKNOWN
                    // "twos" is no initializer.
                    // -> Use one of uniform, normal, truncNormal, constant, ones, zeros, eye, dirac, xavierUniform,
                    // xavierNormal, kaimingUniform, kaimingNormal, orthogonal, sparse.
                        },
                        requirements = {
                            @Requirement(condition = "1 < 2", message = "always"),
                    //                               ^ REQUIREMENT_CONSTANT
                    // "1 < 2" depends on no member of @Own.
                    // -> Compare at least one member with something.
                            @Requirement(condition = "n < ", message = "never")
                    //                               ^ EXPRESSION_SYNTAX
                    // "n < " is no expression: at character 5 a number, a name or "(" is expected, but the text ends.
                    // -> Correct it; the Javadoc of @LayerDefinition explains the expressions.
                        })
                    @interface Own {
                        int n() default 0;
                    }
                    """),
            whole("members and meta-annotations", """
                    class Net {
                        @Own Layer a;
                    }
                    @LayerDefinition
                    @Retention(RetentionPolicy.SOURCE)
                        @interface Own {
                    //   ^ LAYER_NOT_KEPT
                    // @Own is a layer, but class files do not keep it.
                    // -> Give it @Retention(RetentionPolicy.CLASS).
                        Class<?> activation() default Object.class;
                    //           ^ LAYER_MEMBER_TYPE
                    // activation of @Own is of type Class<?>, which no argument of a layer has.
                    // -> Use int, double, boolean, String, an enum, or an array of one of these.
                        Linear[] parts() default {};
                    //           ^ LAYER_MEMBER_TYPE
                    // parts of @Own is of type Linear[], which no argument of a layer has.
                    // -> Use int, double, boolean, String, an enum, or an array of one of these.
                        long seed() default 0;
                    //       ^ LAYER_MEMBER_TYPE
                    // seed of @Own is of type long, which no argument of a layer has.
                    // -> Use int, double, boolean, String, an enum, or an array of one of these.
                    }
                    """),
            whole("a definition that no field uses", """
                    class Net {
                        @Linear(inFeatures = 1, outFeatures = 1) Layer a;
                    }
                    @LayerDefinition(parameters = @Parameter(name = "w", shape = "n", init = "zeros"))
                    //                                                           ^ EXPRESSION_MEMBER
                    // n in "n" is no member of @Own.
                    // -> Name one of its members; it has none.
                    @Target({ElementType.METHOD, ElementType.TYPE})
                        @interface Own {}
                    //   ^ LAYER_NOT_FOR_FIELDS
                    // @Own is a layer, but no field can have it.
                    // -> Add ElementType.FIELD to its @Target.
                    """),
            whole("annotations that generated code cannot name", """
                    class Net {
                        @LayerDefinition(parameters = @Parameter(name = "weight", shape = "2", init = "zeros"))
                        private @interface Own {}
                        @Own Layer a;
                    //  ^ LAYER_NOT_ACCESSIBLE
                    // The annotation @Net.Own of Net.a cannot be used from the package of Net.
                    // -> Make it public, or package-private in that package.
                    }
                    """),
            whole("uses", """
                    class Net {
                        int size;
                        @Own Layer a;
                    //  ^ SIZE_MISSING
                    // @Own of Net.a gives no n.
                    // -> Give it in the annotation, or name a field or method that has it in @Sizes.
                        @Own(n = -1, k = {1, 0, 2}) Layer b;
                    //           ^ SIZE_NOT_POSITIVE
                    // n must be greater than 0, but is -1.
                    // -> Give the layer's real size.
                    //                   ^ TUPLE_LENGTH
                    // k has 3 numbers, but takes 1 or 2.
                    // -> Give one for each dimension, or one for all.
                        @Own(n = 3, m = 2) Layer c;
                    //           ^ OWN_REQUIREMENT
                    // n must be divisible by %m, but n is 3 and m is 2.
                    // -> Give other arguments.
                        @Own(n = 3, m = 0) Layer d;
                    //                  ^ OWN_REQUIREMENT
                    // it must be possible to divide by m, but m is 0.
                    // -> Give other arguments.
                        @Own(n = 2, k = 5) Layer e;
                    //           ^ OWN_REQUIREMENT
                    // the size n - k[0] of bias must not be negative, but n is 2 and k is 5.
                    // -> Give other arguments.
                        @Own(n = 4, std = -0.5) Layer f;
                    //                    ^ STD_NEGATIVE
                    // normal expects std >= 0.0, but std is -0.5.
                    // -> Give 0 or more.
                        @Own @Sizes(others = @Sizes.Other(argument = "n", value = "size")) Layer g;
                    //  ^ PRESENCE_AT_RUN_TIME
                    // whether a tensor exists must be known at compile time, but n comes at run time.
                    // -> Give the size in the annotation.
                        @Own(n = 4) @Sizes(others = @Sizes.Other(argument = "width", value = "size")) Layer h;
                    //                                                      ^ SIZES_OF_OTHER_LAYER
                    // width is no size of an Own.
                    // -> Remove it, or use a size of the layer; it has n, k.
                        @Many
                    //  ^ FAN_DIMENSIONS
                    // Fan in and fan out can not be computed for tensor with fewer than 2 dimensions, but n comes at run time.
                    // -> Name a tensor with more dimensions, or use another initializer.
                        @Sizes(others = {
                            @Sizes.Other(argument = "n", value = "size"),
                            @Sizes.Other(argument = "n", value = "length")
                    //                              ^ SIZES_ARGUMENT_TWICE
                    // "n" is given twice in @Sizes.
                    // -> Keep one of the two.
                        }) Layer i;
                        @Many(n = {2, 3}) Layer j;
                        @Many(n = 3) Layer l;
                    //            ^ FAN_DIMENSIONS
                    // Fan in and fan out can not be computed for tensor with fewer than 2 dimensions, but n is 3.
                    // -> Name a tensor with more dimensions, or use another initializer.
                    }
                    @LayerDefinition(
                        parameters = {
                            @Parameter(name = "weight", shape = "n", init = "normal(std = std)"),
                            @Parameter(name = "bias", shape = {"n - k[0]", "k[1]"}, init = "zeros", when = "n > 1")
                        },
                        requirements = @Requirement(condition = "n % m == 0", message = "n must be divisible by %m"))
                    @interface Own {
                        int n() default 0;
                        int m() default 1;
                        int[] k() default 1;
                        double std() default 1;
                    }
                    @LayerDefinition(parameters = @Parameter(name = "weight", shape = "n", init = "xavierNormal"))
                    @interface Many {
                        int[] n() default {};
                    }
                    """));

    private OwnLayerMistakes() {}

    /** A case of parameters in the definition of {@code @Own}. */
    private static DiagnosticCase definition(String name, String parameters) {
        return whole(
                name,
                "class Net {\n    @Own(n = 2) Layer layer;\n}\n@LayerDefinition(\n    parameters = {\n" + parameters
                        + """
                        })
                    @interface Own {
                        int n() default 0;
                        int m() default 1;
                        int[] k() default 1;
                        double x() default 1;
                        double[] reals() default 1;
                        boolean flag() default true;
                        String[] words() default {};
                        Nonlinearity mode() default Nonlinearity.RELU;
                    }
                    """);
    }

    private static DiagnosticCase whole(String name, String source) {
        return files(name, "package a; " + IMPORTS + source);
    }
}

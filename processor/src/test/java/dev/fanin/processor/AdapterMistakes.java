package dev.fanin.processor;

import static dev.fanin.processor.DiagnosticCase.of;

import java.util.List;

/** Mistakes of {@code @Adapters}, and types that no adapter takes. */
final class AdapterMistakes {
    static final List<DiagnosticCase> CASES = List.of(
            of("types that no adapter takes", """
                    @Adapters(Lib.class)
                    class Net {
                        @Linear(inFeatures = 3, outFeatures = 2) Dense a;
                    //  ^ ADAPTER_MISSING
                    // Dense.weight is of type Other, which cannot hold weight of a Linear, and no adapter takes it. The adapters
                    // are Lib.layer(Block), Lib.tensor(Nd).
                    // -> Add a method "static Tensor name(Other)" to a class in @Adapters.
                    //  ^ ADAPTER_MISSING
                    // Dense.bias is of type Block, which cannot hold bias of a Linear, and no adapter takes it. Lib.layer(Block)
                    // gives a Layer. The adapters are Lib.layer(Block), Lib.tensor(Nd).
                    // -> Add a method "static Tensor name(Block)" to a class in @Adapters.
                        @Linear(inFeatures = 3, outFeatures = 2) Nd b;
                    //  ^ ADAPTER_MISSING
                    // Net.b is of type Nd, which cannot hold a Linear, and no adapter takes it. Lib.tensor(Nd) gives a Tensor.
                    // The adapters are Lib.layer(Block), Lib.tensor(Nd).
                    // -> Add a method "static Layer name(Nd)" to a class in @Adapters.
                        @Linear(inFeatures = 3, outFeatures = 2, bias = false) Nd[] c;
                    //  ^ ADAPTER_MISSING
                    // Net.c is of type Nd[], which cannot hold a Linear, and no adapter takes it. Lib.tensor(Nd) gives a Tensor.
                    // The adapters are Lib.layer(Block), Lib.tensor(Nd).
                    // -> Add a method "static Layer name(Nd)" to a class in @Adapters.
                        @Linear(inFeatures = 3, outFeatures = 2, bias = false) int d;
                    //  ^ FIELD_TYPE
                    // Net.d cannot hold a Linear: its type is int.
                    // -> Use Layer, Layer[], List<Layer> or a type with the members weight, or float[], double[], FloatBuffer,
                    // DoubleBuffer or Tensor.
                    }
                    class Dense { Other weight; Block bias; }
                    class Other {}
                    class Block {}
                    class Nd {}
                    class Lib {
                        static Tensor tensor(Nd held) { return null; }
                        static Layer layer(Block held) { return null; }
                    }
                    """),
            of("methods that are nearly adapters", """
                    @Adapters(Lib.class)
                    class Net {
                        @Embedding(numEmbeddings = 3, embeddingDim = 2) A a;
                    //  ^ ADAPTER_MISSING
                    // Net.a is of type A, which cannot hold an Embedding, and no adapter takes it. Lib.a(A) is not static. The
                    // adapters are Lib.h(Box<String>), Lib.i(Narrow), Lib.k(Wide).
                    // -> Make it static.
                        @Embedding(numEmbeddings = 3, embeddingDim = 2) B b;
                    //  ^ ADAPTER_MISSING
                    // Net.b is of type B, which cannot hold an Embedding, and no adapter takes it. Lib.b(B) cannot be used from
                    // generated code. The adapters are Lib.h(Box<String>), Lib.i(Narrow), Lib.k(Wide).
                    // -> Make it package-private or public.
                        @Embedding(numEmbeddings = 3, embeddingDim = 2) C c;
                    //  ^ ADAPTER_MISSING
                    // Net.c is of type C, which cannot hold an Embedding, and no adapter takes it. Lib.c(C) throws Exception,
                    // which is checked. The adapters are Lib.h(Box<String>), Lib.i(Narrow), Lib.k(Wide).
                    // -> Catch it in the adapter.
                        @Embedding(numEmbeddings = 3, embeddingDim = 2) D<String, String> d;
                    //  ^ ADAPTER_MISSING
                    // Net.d is of type D<String, String>, which cannot hold an Embedding, and no adapter takes it. Lib.d(D<T, T>)
                    // has type parameters that cannot be told from its parameter alone. The adapters are Lib.h(Box<String>),
                    // Lib.i(Narrow), Lib.k(Wide).
                    // -> Use a type parameter once, as the parameter's type or as an argument of it.
                        @Embedding(numEmbeddings = 3, embeddingDim = 2) E e;
                    //  ^ ADAPTER_MISSING
                    // Net.e is of type E, which cannot hold an Embedding, and no adapter takes it. Lib.e(E, int) does not have
                    // exactly one parameter. The adapters are Lib.h(Box<String>), Lib.i(Narrow), Lib.k(Wide).
                    // -> Give it one parameter.
                        @Embedding(numEmbeddings = 3, embeddingDim = 2) F f;
                    //  ^ ADAPTER_MISSING
                    // Net.f is of type F, which cannot hold an Embedding, and no adapter takes it. Lib.f(F) returns Object. The
                    // adapters are Lib.h(Box<String>), Lib.i(Narrow), Lib.k(Wide).
                    // -> Let it return a Tensor or a Layer.
                        @Embedding(numEmbeddings = 3, embeddingDim = 2) Long g;
                    //  ^ ADAPTER_MISSING
                    // Net.g is of type Long, which cannot hold an Embedding, and no adapter takes it. Lib.g(long) takes the
                    // primitive type long. The adapters are Lib.h(Box<String>), Lib.i(Narrow), Lib.k(Wide).
                    // -> Let it take the object that holds the values.
                        @Embedding(numEmbeddings = 3, embeddingDim = 2) Box<Integer> h;
                    //  ^ ADAPTER_MISSING
                    // Net.h is of type Box<Integer>, which cannot hold an Embedding, and no adapter takes it. Lib.h(Box<String>)
                    // takes other type arguments. The adapters are Lib.h(Box<String>), Lib.i(Narrow), Lib.k(Wide).
                    // -> Let it take Box<Integer>.
                        @Embedding(numEmbeddings = 3, embeddingDim = 2) Medium i;
                    //  ^ ADAPTER_MISSING
                    // Net.i is of type Medium, which cannot hold an Embedding, and no adapter takes it. Lib.i(Narrow) takes a
                    // narrower type. The adapters are Lib.h(Box<String>), Lib.i(Narrow), Lib.k(Wide).
                    // -> Declare what it should take as Narrow.
                        @Embedding(numEmbeddings = 3, embeddingDim = 2) Other.Box j;
                    //  ^ ADAPTER_MISSING
                    // Net.j is of type Box, which cannot hold an Embedding, and no adapter takes it. Lib.h(Box<String>) takes
                    // another type of that name, a.Box. The adapters are Lib.h(Box<String>), Lib.i(Narrow), Lib.k(Wide).
                    // -> Use one of the two in both places.
                        @Embedding(numEmbeddings = 3, embeddingDim = 2) Hiding k;
                    //  ^ ADAPTER_MISSING
                    // Net.k is of type Hiding, which cannot hold an Embedding, and no adapter takes it. Lib.k(Wide) is hidden by
                    // Lib.k(Hiding), which Java would call instead. The adapters are Lib.h(Box<String>), Lib.i(Narrow),
                    // Lib.k(Wide).
                    // -> Give one of the two another name.
                    }
                    class A {} class B {} class C {} class D<X, Y> {} class E {} class F {} class Box<T> {}
                    class Medium {} class Narrow extends Medium {} class Wide {} class Hiding extends Wide {}
                    class Other { static class Box {} }
                    class Lib {
                        Tensor a(A held) { return null; }
                        private static Tensor b(B held) { return null; }
                        static Tensor c(C held) throws Exception { return null; }
                        static <T> Tensor d(D<T, T> held) { return null; }
                        static Tensor e(E held, int size) { return null; }
                        static Object f(F held) { return null; }
                        static Tensor g(long held) { return null; }
                        static Tensor h(Box<String> held) { return null; }
                        static Tensor i(Narrow held) { return null; }
                        static Tensor k(Wide held) { return null; }
                        static void k(Hiding held) {}
                        static String describe(Object any) { return ""; }
                    }
                    """),
            of("adapters that are equally good", """
                    @Adapters({Lib.class, More.class})
                    class Net {
                        @Linear(inFeatures = 3, outFeatures = 2, bias = false) Nd a;
                    //  ^ ADAPTER_AMBIGUOUS
                    // Net.a is of type Nd, which these adapters take equally well: Lib.one(Nd), Lib.two(Nd), More.three(Nd).
                    // -> Keep one of them in @Adapters, or let one take a more specific type.
                        @Linear(inFeatures = 3, outFeatures = 2) Dense b;
                    //  ^ ADAPTER_AMBIGUOUS
                    // Dense.weight is of type Both, which these adapters take equally well: Lib.left(Left), More.right(Right).
                    // -> Keep one of them in @Adapters, or let one take a more specific type.
                    }
                    class Nd {}
                    class Dense { Both weight; float[] bias; }
                    interface Left {}
                    interface Right {}
                    class Both implements Left, Right {}
                    class Lib {
                        static Tensor one(Nd held) { return null; }
                        static Tensor two(Nd held) { return null; }
                        static Tensor left(Left held) { return null; }
                    }
                    interface More {
                        static Tensor three(Nd held) { return null; }
                        static Tensor right(Right held) { return null; }
                    }
                    """),
            of("classes without an adapter", """
                    @Adapters(String.class)
                    //              ^ ADAPTERS_WITHOUT_METHOD
                    // String has no adapter.
                    // -> Add a static method of one parameter that gives a Tensor or a Layer.
                    class Net {
                        @Linear(inFeatures = 3, outFeatures = 2) Layer fc;
                    }
                    @Adapters(int.class)
                    //           ^ ADAPTERS_WITHOUT_METHOD
                    // int has no adapter.
                    // -> Add a static method of one parameter that gives a Tensor or a Layer.
                    class Second {}
                    @Adapters({Lib.class, Sound.class})
                    //            ^ ADAPTERS_WITHOUT_METHOD
                    // Lib has no adapter. Lib.tensor(Object) is not static.
                    // -> Make it static.
                    class Third {}
                    class Lib {
                        Tensor tensor(Object held) { return null; }
                        static String describe(Object held) { return ""; }
                    }
                    class Sound { static Tensor tensor(Object held) { return null; } }
                    """),
            of("adapters in a private class", """
                    class Outer {
                        @Adapters(Lib.class)
                    //               ^ ADAPTERS_WITHOUT_METHOD
                    // Lib has no adapter. Outer.Lib.tensor(Object) is in a class that generated code cannot use.
                    // -> Make that class package-private or public.
                        static class Net {
                            @Linear(inFeatures = 3, outFeatures = 2, bias = false) Object fc;
                    //      ^ ADAPTER_MISSING
                    // Outer.Net.fc is of type Object, which cannot hold a Linear, and no adapter takes it.
                    // Outer.Lib.tensor(Object) is in a class that generated code cannot use.
                    // -> Make that class package-private or public.
                            void reset(Generator generator) { Outer_NetInit.resetParameters(this, generator); }
                        }
                        private static class Lib {
                            static Tensor tensor(Object held) { return null; }
                        }
                    }
                    """),
            of("adapters that do not exist", """
                    @Adapters(Lib.class)
                    //        ^ javac compiler.err.cant.resolve
                    //        ^ eclipse UndefinedType
                    //           ^ UNKNOWN_ADAPTERS
                    // A class in the @Adapters of Net cannot be found.
                    // -> Import it, or add the library that has it to the class path.
                    class Net {
                        @Linear(inFeatures = 3, outFeatures = 2) Layer fc;
                    }
                    """),
            of("types of adapters and of members that do not exist", """
                    @Adapters(Lib.class)
                    class Net {
                        @Linear(inFeatures = 3, outFeatures = 2) Dense a;
                    //  ^ UNKNOWN_TYPE
                    // The type Missing of Dense.weight cannot be found.
                    // -> Import it, or add the library that has it to the class path.
                        @Linear(inFeatures = 3, outFeatures = 2, bias = false) Nd b;
                    //  ^ UNKNOWN_TYPE
                    // The type Gone of Lib.tensor(Gone) cannot be found.
                    // -> Import it, or add the library that has it to the class path.
                    }
                    class Dense {
                        Missing weight;
                    //  ^ javac compiler.err.cant.resolve.location
                    //  ^ eclipse UndefinedType
                        float[] bias;
                    }
                    class Nd {}
                    class Lib {
                        static Tensor tensor(Gone held) { return null; }
                    //                       ^ javac compiler.err.cant.resolve.location
                    //                       ^ eclipse UndefinedType
                        static Tensor sound(Lib held) { return null; }
                    }
                    """));

    private AdapterMistakes() {}
}

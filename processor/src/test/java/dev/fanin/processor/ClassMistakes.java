package dev.fanin.processor;

import static dev.fanin.processor.DiagnosticCase.files;
import static dev.fanin.processor.DiagnosticCase.of;

import java.util.List;

/** Mistakes of a class as a whole. */
final class ClassMistakes {
    static final List<DiagnosticCase> CASES = List.of(
            of("a private nested class", """
                    class Outer {
                        private static class Net {
                    //                 ^ PRIVATE_CLASS
                    // Outer.Net is private, so generated code cannot reach it.
                    // -> Make Net package-private or wider.
                            @Linear(inFeatures = 3, outFeatures = 2) Layer fc;

                            void reset(Generator generator) {
                                Outer_NetInit.resetParameters(this, generator);
                                Outer_NetInit.resetFc(this, generator);
                                Outer_NetInit.stateDict(this).clear();
                            }
                        }
                    }
                    """),
            of("a class within a private class", """
                    class Outer {
                        private static class Middle {
                            static class Net {
                    //             ^ PRIVATE_CLASS
                    // Outer.Middle.Net is private, so generated code cannot reach it.
                    // -> Make Middle package-private or wider.
                                @Linear(inFeatures = 3, outFeatures = 2) Layer fc;

                                void reset(Generator generator) {
                                    Outer_Middle_NetInit.resetParameters(this, generator);
                                }
                            }
                        }
                    }
                    """),
            of("an interface's constants", """
                    interface Net {
                        @Linear(inFeatures = 3, outFeatures = 2)
                        Layer FC = null;
                    //        ^ INTERFACE_FIELD
                    // A field of the interface Net is a constant and cannot be a layer.
                    // -> Move the field to a class.
                        @BatchNorm1d(numFeatures = 2)
                        Layer BN = null;
                    //        ^ INTERFACE_FIELD
                    // A field of the interface Net is a constant and cannot be a layer.
                    // -> Move the field to a class.
                    }
                    """),
            of("an annotation's constant", """
                    @interface Net {
                        @Linear(inFeatures = 3, outFeatures = 2)
                        Layer FC = null;
                    //        ^ INTERFACE_FIELD
                    // A field of the interface Net is a constant and cannot be a layer.
                    // -> Move the field to a class.
                    }
                    """),
            files("a superclass that is package-private elsewhere", """
                    package a;
                    import dev.fanin.Layer;
                    import dev.fanin.nn.Linear;
                    public class Net extends b.Middle {
                    //     ^ SUPERCLASS_NOT_ACCESSIBLE
                    // The superclass b.Base has layers, but its generated class cannot be used from the package of Net.
                    // -> Make the superclass public, and export its package if it is in another module.
                        @Linear(inFeatures = 3, outFeatures = 2) Layer fc;
                    }
                    """, """
                    package b;
                    public class Middle extends Base {}
                    """, """
                    package b;
                    class Base {
                        @dev.fanin.nn.Linear(inFeatures = 3, outFeatures = 2) dev.fanin.Layer stem;
                    }
                    """),
            of("a class of the user's that is named like the generated one", """
                    final class Net {
                    //    ^ GENERATED_CLASS_TAKEN
                    // The generated class would be named a.NetInit, but that class exists.
                    // -> Rename one of the two. Where it is an old generated source in an output folder that the compiler
                    // reads, delete it.
                        @Linear(inFeatures = 3, outFeatures = 2) Layer fc;
                    }
                    class NetInit {}
                    """),
            of("a superclass and a submodule with such a class beside them", """
                    class Part extends Net {
                        @Submodule Block block;
                        @Linear(inFeatures = 3, outFeatures = 2) Layer own;
                    }
                    abstract class Net {
                    //       ^ GENERATED_CLASS_TAKEN
                    // The generated class would be named a.NetInit, but that class exists.
                    // -> Rename one of the two. Where it is an old generated source in an output folder that the compiler
                    // reads, delete it.
                        @Linear(inFeatures = 3, outFeatures = 2) Layer fc;
                    }
                    class NetInit {}
                    class Model {
                        @Submodule List<? extends Block> blocks;
                    }
                    abstract class Block {
                    //       ^ GENERATED_CLASS_TAKEN
                    // The generated class would be named a.BlockInit, but that class exists.
                    // -> Rename one of the two. Where it is an old generated source in an output folder that the compiler
                    // reads, delete it.
                        @Linear(inFeatures = 3, outFeatures = 2) Layer fc;
                    }
                    class BlockInit { static void planned() {} }
                    """),
            files("a package that a class hides where generated code needs it", """
                    package a;
                    import dev.fanin.Layer;
                    import dev.fanin.nn.Linear;
                    final class Generator {
                    //    ^ PACKAGE_HIDDEN
                    // The class a.dev hides the package of that name, which code generated for a.Generator has to name: a class here
                    // is called like one of the package's.
                    // -> Rename one of the two classes, or move the model to another package.
                        @Linear(inFeatures = 3, outFeatures = 2) Layer fc;
                        void reset() { GeneratorInit.resetParameters(this, null); }
                    }
                    """, """
                    package a; class dev {}
                    """),
            of("two classes whose generated classes have one name", """
                    final class Outer {
                        static class Net {
                            @Linear(inFeatures = 3, outFeatures = 2) Layer fc;
                        }
                        void reset(Net net, Generator generator) {
                            Outer_NetInit.resetParameters(net, generator);
                        }
                    }
                    final class Outer_Net {
                    //    ^ GENERATED_CLASS_TAKEN
                    // The generated class would be named a.Outer_NetInit, but that class exists.
                    // -> Rename one of the two. Where it is an old generated source in an output folder that the compiler
                    // reads, delete it.
                        @Linear(inFeatures = 3, outFeatures = 2) Layer fc;
                    }
                    """),
            of("a field whose method is the one that resets the model", """
                    class Net {
                        @Linear(inFeatures = 3, outFeatures = 2) Layer parameters;
                    //                                                 ^ GENERATED_METHOD_TAKEN
                    // The generated method resetParameters, which resets Net.parameters, would have the same name as the
                    // one that resets the whole model.
                    // -> Rename the field.
                    }
                    """),
            of("fields whose names differ in the first letter's case", """
                    class Net {
                        @Linear(inFeatures = 3, outFeatures = 2) Layer conv1;
                        @Linear(inFeatures = 3, outFeatures = 2) Layer Conv1;
                    //                                                 ^ GENERATED_METHOD_TAKEN
                    // The generated method resetConv1, which resets Net.Conv1, would have the same name as the one that
                    // resets Net.conv1.
                    // -> Rename the field.
                        static void reset(Net net, Generator generator) {
                            NetInit.resetConv1(net, generator);
                        }
                    }
                    """),
            of("a field type that does not exist", """
                    class Net {
                        @Linear(inFeatures = 3, outFeatures = 2) Dense fc;
                    //                                           ^ javac compiler.err.cant.resolve.location
                    //                                           ^ eclipse UndefinedType
                    //                                                 ^ UNKNOWN_TYPE
                    // The type Dense of Net.fc cannot be found.
                    // -> Import it, or add the library that has it to the class path.
                        @Submodule List<Block> blocks;
                    //                  ^ javac compiler.err.cant.resolve.location
                    //                  ^ eclipse UndefinedType
                    //                         ^ UNKNOWN_TYPE
                    // The type Block of Net.blocks cannot be found.
                    // -> Import it, or add the library that has it to the class path.
                        @Submodule Block[] more;
                    //             ^ javac compiler.err.cant.resolve.location
                    //             ^ eclipse UndefinedType
                    //                     ^ UNKNOWN_TYPE
                    // The type Block of Net.more cannot be found.
                    // -> Import it, or add the library that has it to the class path.
                    }
                    """),
            files("a type that kapt cannot find", """
                    package a;
                    import dev.fanin.nn.*;
                    class Net {
                        @Linear(inFeatures = 3, outFeatures = 2) error.NonExistentClass fc;
                    //                                                                  ^ UNKNOWN_TYPE_IN_KOTLIN
                    // The type of Net.fc cannot be found; kapt says NonExistentClass in its place.
                    // -> Import it. Where another processor generates it, set kapt's correctErrorTypes.
                        @Submodule java.util.List<error.NonExistentClass> parts;
                    //                                                    ^ UNKNOWN_TYPE_IN_KOTLIN
                    // The type of Net.parts cannot be found; kapt says NonExistentClass in its place.
                    // -> Import it. Where another processor generates it, set kapt's correctErrorTypes.
                    }
                    """, """
                    package error; public final class NonExistentClass {}
                    """),
            of("a superclass that does not exist", """
                    final class Net extends Base {
                    //    ^ UNKNOWN_SUPERCLASS
                    // The superclass Base of Net cannot be found, so it is not known what it has.
                    // -> Import it, or add the library that has it to the class path.
                    //                      ^ javac compiler.err.cant.resolve
                    //                      ^ eclipse UndefinedType
                        @Linear(inFeatures = 3, outFeatures = 2) Layer fc;
                    }
                    """),
            of("a superclass's superclass that does not exist", """
                    final class Net extends Base {
                    //    ^ UNKNOWN_SUPERCLASS
                    // The superclass Root of Base cannot be found, so it is not known what it has.
                    // -> Import it, or add the library that has it to the class path.
                    //          ^ eclipse HierarchyHasProblems
                        @Linear(inFeatures = 3, outFeatures = 2) Layer fc;
                    }
                    class Base extends Root {}
                    //                 ^ javac compiler.err.cant.resolve
                    //                 ^ eclipse UndefinedType
                    """),
            of("a holder whose superclass does not exist", """
                    class Net {
                        @Linear(inFeatures = 3, outFeatures = 2) Dense fc;
                    //                                                 ^ UNKNOWN_SUPERCLASS
                    // The superclass Root of Dense cannot be found, so it is not known what it has.
                    // -> Import it, or add the library that has it to the class path.
                    }
                    class Dense extends Root {}
                    //                  ^ javac compiler.err.cant.resolve
                    //                  ^ eclipse UndefinedType
                    """));

    private ClassMistakes() {}
}

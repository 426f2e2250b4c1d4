package dev.fanin.processor;

import static dev.fanin.processor.DiagnosticCase.field;
import static dev.fanin.processor.DiagnosticCase.files;
import static dev.fanin.processor.DiagnosticCase.of;

import java.util.List;

/** Mistakes of one field, whatever its type. */
final class FieldMistakes {
    static final List<DiagnosticCase> CASES = List.of(
            field("a static field", """
                        @Linear(inFeatures = 3, outFeatures = 2) static Layer fc;
                    //                                                        ^ STATIC_FIELD
                    // Net.fc is static, but a layer belongs to one model.
                    // -> Make the field an instance field.
                    """),
            field("a private field without a getter", """
                        @Linear(inFeatures = 3, outFeatures = 2) private Layer fc;
                    //                                                         ^ PRIVATE_WITHOUT_GETTER
                    // Net.fc is private and has no getter that generated code can call.
                    // -> Add fc() or getFc(), or make the field package-private.
                        @BatchNorm1d(numFeatures = 2) private Layer bn;
                    //                                              ^ PRIVATE_WITHOUT_GETTER
                    // Net.bn is private and has no getter that generated code can call.
                    // -> Add bn() or getBn(), or make the field package-private.
                        String getBn() { return ""; }
                        private Layer fc() { return fc; }
                        Layer getFc() throws java.io.IOException { return fc; }
                        static Layer bn() { return null; }
                    """),
            field("exceptions of accessors that do not exist", """
                        @Linear(inFeatures = 3, outFeatures = 2) private Layer fc;
                    //                                                         ^ UNKNOWN_TYPE
                    // The type Missing of Net.getFc cannot be found.
                    // -> Import it, or add the library that has it to the class path.
                        Layer getFc() throws Missing { return fc; }
                    //                       ^ javac compiler.err.cant.resolve.location
                    //                       ^ eclipse UndefinedType
                    """),
            field("exceptions of a holder's getters that do not exist", """
                        @Linear(inFeatures = 3, outFeatures = 2, bias = false) Dense fc;
                    //  ^ javac UNKNOWN_TYPE
                    // The type Missing of Dense.weight cannot be found.
                    // -> Import it, or add the library that has it to the class path.
                    //  ^ eclipse FIELD_TYPE
                    // Net.fc cannot hold a Linear: its type is Dense.
                    // -> Use Layer, Layer[], List<Layer> or a type with the members weight, or float[], double[], FloatBuffer,
                    // DoubleBuffer or Tensor.
                        static class Dense {
                            float[] weight() throws Missing { return new float[6]; }
                    //                              ^ javac compiler.err.cant.resolve.location
                    //                              ^ eclipse UndefinedType
                        }
                    """),
            of("an enum's constant", """
                    public enum Net {
                    //     ^ STATIC_FIELD
                    // Net.FC is static, but a layer belongs to one model.
                    // -> Make the field an instance field.
                    //     ^ FIELD_TYPE
                    // Net.FC cannot hold a Linear: its type is Net.
                    // -> Use Layer, Layer[], List<Layer> or a type with the members weight, bias.
                        @Linear(inFeatures = 3, outFeatures = 2) FC
                    }
                    """),
            files("properties whose fields Kotlin's stub leaves out", """
                    package a;
                    import dev.fanin.*;
                    import dev.fanin.nn.*;
                    @kotlin.Metadata
                    final class Net {
                        @Linear(inFeatures = 3, outFeatures = 2) Layer fc;
                        Layer getDefault() { return null; }
                    //        ^ HIDDEN_PROPERTY
                    // Net.default may be a layer, but Java sees the getter of the property alone, not the field and its
                    // annotations.
                    // -> Rename it: Java has no field named default.
                        java.util.List<Net> getNew$app() { return null; }
                    //                      ^ HIDDEN_PROPERTY
                    // Net.new may be a layer, but Java sees the getter of the property alone, not the field and its
                    // annotations.
                    // -> Rename it: Java has no field named new.
                        int getInt() { return 0; }
                        Layer getFirst() { return fc; }
                        Layer getSwitch(int index) { return fc; }
                    }
                    """, """
                    package kotlin; public @interface Metadata {}
                    """),
            files("a property whose field Groovy's stub leaves out", """
                    package a;
                    import dev.fanin.*;
                    import dev.fanin.nn.*;
                    class Net implements groovy.lang.GroovyObject {
                        @Linear(inFeatures = 3, outFeatures = 2) public Layer fc;
                        @groovy.transform.Generated public Layer[] getHeads() { return null; }
                    //                                             ^ HIDDEN_PROPERTY
                    // Net.heads may be a layer, but Java sees the getter of the property alone, not the field and its
                    // annotations.
                    // -> Declare it as a public field: public Layer[] heads.
                        @groovy.transform.Generated public Layer getFc() { return fc; }
                        @groovy.transform.Generated public String getName() { return ""; }
                        public Layer getFirst() { return fc; }
                    }
                    """, """
                    package groovy.lang; public interface GroovyObject {}
                    """, """
                    package groovy.transform; public @interface Generated {}
                    """),
            field("two layers on one field", """
                        @Linear(inFeatures = 3, outFeatures = 2)
                        @BatchNorm1d(numFeatures = 2) Layer fc;
                    //  ^ SEVERAL_LAYERS
                    // Net.fc has the annotations @Linear and @BatchNorm1d, but a field is one layer or one submodule.
                    // -> Keep one of them.
                    """),
            field("a layer that is a submodule too", """
                        @Linear(inFeatures = 3, outFeatures = 2) @Submodule Layer fc;
                    //                                           ^ SEVERAL_LAYERS
                    // Net.fc has the annotations @Linear and @Submodule, but a field is one layer or one submodule.
                    // -> Keep one of them.
                    """),
            field("several mistakes in one class", """
                        @Linear(inFeatures = -1, outFeatures = 0) static Layer fc;
                    //                       ^ SIZE_NOT_POSITIVE
                    // inFeatures must be greater than 0, but is -1.
                    // -> Give the layer's real size.
                    //                                         ^ SIZE_NOT_POSITIVE
                    // outFeatures must be greater than 0, but is 0.
                    // -> Give the layer's real size.
                    //                                                         ^ STATIC_FIELD
                    // Net.fc is static, but a layer belongs to one model.
                    // -> Make the field an instance field.
                        @StateDictKey("") @Linear private Layer none;
                    //                ^ STATE_DICT_KEY_MALFORMED
                    // "" is no name in a state dict: each part between dots needs at least one character.
                    // -> Use a name such as "downsample.0".
                    //                    ^ SIZE_MISSING
                    // @Linear of Net.none gives no inFeatures.
                    // -> Give it in the annotation, or name a field or method that has it in @Sizes.
                    //                    ^ SIZE_MISSING
                    // @Linear of Net.none gives no outFeatures.
                    // -> Give it in the annotation, or name a field or method that has it in @Sizes.
                    //                                          ^ PRIVATE_WITHOUT_GETTER
                    // Net.none is private and has no getter that generated code can call.
                    // -> Add none() or getNone(), or make the field package-private.
                        @Submodule String block;
                    //  ^ SUBMODULE_TYPE
                    // Net.block is of type String, which has no annotated layers and does not implement Resettable.
                    // -> Annotate its layer fields, implement Resettable, or remove @Submodule.
                    """));

    private FieldMistakes() {}
}

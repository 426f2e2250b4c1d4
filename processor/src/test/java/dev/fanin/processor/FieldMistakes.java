package dev.fanin.processor;

import static dev.fanin.processor.DiagnosticCase.field;
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

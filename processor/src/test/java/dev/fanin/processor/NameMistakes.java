package dev.fanin.processor;

import static dev.fanin.processor.DiagnosticCase.field;
import static dev.fanin.processor.DiagnosticCase.of;

import java.util.List;

/** Mistakes of names in the state dict. */
final class NameMistakes {
    static final List<DiagnosticCase> CASES = List.of(
            field("a key of a field that is no layer", """
                        @StateDictKey("fc.0") Layer fc;
                    //                ^ STATE_DICT_KEY_ALONE
                    // Net.fc has a @StateDictKey, but is no layer and no submodule.
                    // -> Add the layer's annotation.
                    """),
            field("keys with empty parts", """
                        @StateDictKey("") @Linear(inFeatures = 3, outFeatures = 2) Layer a;
                    //                ^ STATE_DICT_KEY_MALFORMED
                    // "" is no name in a state dict: each part between dots needs at least one character.
                    // -> Use a name such as "downsample.0".
                        @StateDictKey(".0") @Linear(inFeatures = 3, outFeatures = 2) Layer b;
                    //                ^ STATE_DICT_KEY_MALFORMED
                    // ".0" is no name in a state dict: each part between dots needs at least one character.
                    // -> Use a name such as "downsample.0".
                        @Submodule @StateDictKey("down..0") Block c;
                    //                           ^ STATE_DICT_KEY_MALFORMED
                    // "down..0" is no name in a state dict: each part between dots needs at least one character.
                    // -> Use a name such as "downsample.0".
                        @StateDictKey(value = "fc.") @Linear(inFeatures = 3, outFeatures = 2) Layer d;
                    //                        ^ STATE_DICT_KEY_MALFORMED
                    // "fc." is no name in a state dict: each part between dots needs at least one character.
                    // -> Use a name such as "downsample.0".
                        @StateDictKey(" ") @Linear(inFeatures = 3, outFeatures = 2) Layer e;
                    //                ^ STATE_DICT_KEY_MALFORMED
                    // " " is no name in a state dict: each part between dots needs at least one character.
                    // -> Use a name such as "downsample.0".
                        static class Block {
                            @Linear(inFeatures = 3, outFeatures = 2) Layer fc;
                        }
                    """),
            field("one key twice", """
                        @Linear(inFeatures = 3, outFeatures = 2) Layer fc;
                        @StateDictKey("fc") @Linear(inFeatures = 3, outFeatures = 2) Layer head;
                    //                ^ STATE_DICT_KEY_TWICE
                    // Net.fc and Net.head are both named "fc" in the state dict.
                    // -> Rename a field, or give one a @StateDictKey of its own.
                        @StateDictKey("last") @Linear(inFeatures = 3, outFeatures = 2) Layer tail;
                        @Linear(inFeatures = 3, outFeatures = 2) Layer last;
                    //                                                 ^ STATE_DICT_KEY_TWICE
                    // Net.tail and Net.last are both named "last" in the state dict.
                    // -> Rename a field, or give one a @StateDictKey of its own.
                    """),
            of("a key that a superclass has", """
                    class Net extends Middle {
                        @Linear(inFeatures = 3, outFeatures = 2) Layer fc;
                    //                                                 ^ STATE_DICT_KEY_TWICE
                    // Base.fc and Net.fc are both named "fc" in the state dict.
                    // -> Rename a field, or give one a @StateDictKey of its own.
                        @StateDictKey("stem.0") @Linear(inFeatures = 3, outFeatures = 2) Layer first;
                    //                ^ STATE_DICT_KEY_TWICE
                    // Middle.stem and Net.first are both named "stem.0" in the state dict.
                    // -> Rename a field, or give one a @StateDictKey of its own.
                    }
                    class Middle extends Base {
                        @StateDictKey("stem.0") @Linear(inFeatures = 3, outFeatures = 2) Layer stem;
                    }
                    class Base {
                        @Linear(inFeatures = 3, outFeatures = 2) Layer fc;
                    }
                    """));

    private NameMistakes() {}
}

package dev.fanin.processor.checking;

import dev.fanin.processor.catalogue.Statement;
import dev.fanin.processor.catalogue.Tensors;
import dev.fanin.processor.model.Access;
import dev.fanin.processor.model.Adapter;
import dev.fanin.processor.model.FieldType.Container;
import dev.fanin.processor.model.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A layer or submodule whose code can be generated. */
public sealed interface ResolvedField {
    /** The field's name. */
    String name();

    /** The name in the state dict, or null where it is the field's. */
    @Nullable
    String key();

    /** How the field is read. */
    Access access();

    /** Whether it is one holder or several. */
    Container container();

    /** The name in the state dict. */
    default String effectiveKey() {
        String key = key();
        return key == null ? name() : key;
    }

    /**
     * A layer.
     *
     * @param annotation the layer's annotation
     * @param signature the layer's annotation and its parametrization as the user wrote them, such as {@code Linear(inFeatures = 2, outFeatures = 3)}
     * @param holder what the field's type is
     * @param sizes the sizes that come at run time
     * @param rules what must be checked at run time
     * @param dataType the name of the type of floating-point tensors, or null where it follows the holder
     * @param statements the steps in which the layer is constructed and drawn
     * @param tensors the tensors that they declare
     * @param adapter what turns the field's value into a layer or a tensor, or null
     * @param members how each tensor and part is held in a type of the user's, by its path; empty for the other kinds of holders
     * @param tie which tensor is replaced by which other one, or null
     */
    record ResolvedLayer(
            String name,
            @Nullable String key,
            Access access,
            Container container,
            TypeReference annotation,
            String signature,
            HolderKind holder,
            List<RunTimeSize> sizes,
            List<RunTimeRule> rules,
            @Nullable String dataType,
            List<Statement> statements,
            Tensors tensors,
            @Nullable Adapter adapter,
            Map<String, Member> members,
            @Nullable Tie tie)
            implements ResolvedField {}

    /**
     * A part with layers of its own.
     *
     * @param model the class whose generated code describes it, or null where it is {@code Resettable}
     * @param targets what a tie can name in that class, or null where it is not known before run time
     */
    record ResolvedSubmodule(
            String name,
            @Nullable String key,
            Access access,
            Container container,
            @Nullable TypeReference model,
            Supplier<@Nullable TieTargets> targets)
            implements ResolvedField {}

    /** What holds a layer's tensors. */
    enum HolderKind {
        /** Fanin's own {@code Layer}. */
        LAYER,
        /** Members of a type of the user's. */
        OBJECT,
        /** The field itself, perhaps through an adapter. */
        TENSOR,
        /** What an adapter makes of an object of another library. */
        ADAPTED_LAYER
    }

    /**
     * A member that holds a tensor or part.
     *
     * @param access how it is reached
     * @param adapter what turns it into a tensor, or null
     */
    record Member(Access access, @Nullable Adapter adapter) {}

    /**
     * A size that the model has at run time.
     *
     * @param name the argument, such as {@code inChannels}
     * @param variable the local variable that has it
     * @param read what follows the model, or the model's class, and a dot
     * @param isStatic whether it is read from the class
     */
    record RunTimeSize(String name, String variable, String read, boolean isStatic) {}

    /**
     * A rule that only run time can check.
     *
     * @param condition a Java expression over run-time sizes
     * @param words PyTorch's words for it
     */
    record RunTimeRule(String condition, String words) {}

    /**
     * A tensor that is replaced after it has been drawn.
     *
     * @param tensor its name within the layer
     * @param target the name of the other one in the model's state dict
     */
    record Tie(String tensor, String target) {}
}

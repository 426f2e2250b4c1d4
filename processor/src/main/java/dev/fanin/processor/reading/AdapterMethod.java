package dev.fanin.processor.reading;

import dev.fanin.processor.model.Adaptation.Misfit;
import dev.fanin.processor.model.Adaptation.Reason;
import dev.fanin.processor.model.Adapter;
import dev.fanin.processor.model.Adapter.Result;
import dev.fanin.processor.model.TypeReference;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A method of a class in {@code @Adapters} that is an adapter, or looks like one.
 *
 * @param owner the class that {@code @Adapters} names, which may inherit the method
 * @param declaring that class as generated code names it
 * @param element the method
 * @param taken a type to which exactly those can be assigned that the method takes; null where there is none
 * @param result what it gives, or null if that is neither a tensor nor a layer
 * @param reason why it is no adapter, or null if it is one
 * @param cause the type that has to do with the reason, or null
 */
record AdapterMethod(
        TypeElement owner,
        TypeReference declaring,
        ExecutableElement element,
        @Nullable TypeMirror taken,
        @Nullable Result result,
        @Nullable Reason reason,
        @Nullable TypeMirror cause) {
    boolean isAdapter() {
        return reason == null;
    }

    boolean isNamedLike(AdapterMethod other) {
        return owner.equals(other.owner)
                && element.getSimpleName().contentEquals(other.element.getSimpleName())
                && !element.equals(other.element);
    }

    /** Such as {@code Torch.tensor(FloatTensor)}. */
    String signature() {
        return declaring.nestedName() + "." + element.getSimpleName() + "(" + parameters() + ")";
    }

    private String parameters() {
        return element.getParameters().stream()
                .map(VariableElement::asType)
                .map(TypeNames::display)
                .collect(Collectors.joining(", "));
    }

    /** The adapter as plain data. */
    Adapter adapter(boolean overloaded) {
        if (result == null) {
            throw new IllegalStateException(signature() + " is no adapter");
        }
        return new Adapter(declaring, element.getSimpleName().toString(), parameters(), result, overloaded);
    }

    /** Why it is no adapter, for one that is none. */
    Misfit misfit() {
        if (reason == null) {
            throw new IllegalStateException(signature() + " is an adapter");
        }
        return new Misfit(signature(), reason, cause == null ? "" : TypeNames.display(cause));
    }
}

package dev.fanin.processor.model;

import java.util.List;

/**
 * What the adapters of a model do with one type.
 *
 * @param toTensor those that give a tensor of it; one, several that are equally good, or none
 * @param toLayer those that give a layer of it
 * @param toEither those of both kinds that suit it best
 * @param available all adapters of the model, also those for other types; empty where the type is never adapted
 * @param misfits methods that would take it, or nearly, and why they cannot; the most probable mistake first
 */
public record Adaptation(
        List<Adapter> toTensor,
        List<Adapter> toLayer,
        List<Adapter> toEither,
        List<Adapter> available,
        List<Misfit> misfits) {
    /** Of a type that is never adapted, or where there are no adapters. */
    public static final Adaptation NONE = new Adaptation(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Whether the model has methods that were asked. */
    public boolean wasAsked() {
        return !available.isEmpty() || !misfits.isEmpty();
    }

    /**
     * A method that is no adapter for a type.
     *
     * @param signature such as {@code Torch.tensor(FloatTensor)}
     * @param reason why it is none
     * @param type the type that has to do with the reason, as the user sees it; empty for most
     */
    public record Misfit(String signature, Reason reason, String type) {
        /** Such as {@code Torch.tensor(FloatTensor) is not static}. */
        public String words() {
            return signature + " " + String.format(reason.words, type);
        }

        /** Such as {@code Make it static}. */
        public String mend() {
            return String.format(reason.mend, type);
        }
    }

    /** Why a method is no adapter; what is most probably meant to be one comes first. */
    public enum Reason {
        TYPE_NOT_FOUND("has the type %s, which cannot be found", "Import it, or add the library that has it"),
        SHADOWED("is hidden by %s, which Java would call instead", "Give one of the two another name"),
        NOT_STATIC("is not static", "Make it static"),
        CLASS_NOT_ACCESSIBLE(
                "is in a class that generated code cannot use", "Make that class package-private or public"),
        NOT_ACCESSIBLE("cannot be used from generated code", "Make it package-private or public"),
        CHECKED_EXCEPTION("throws %s, which is checked", "Catch it in the adapter"),
        TYPE_PARAMETERS(
                "has type parameters that cannot be told from its parameter alone",
                "Use a type parameter once, as the parameter's type or as an argument of it"),
        PARAMETERS("does not have exactly one parameter", "Give it one parameter"),
        PRIMITIVE("takes the primitive type %s", "Let it take the object that holds the values"),
        OTHER_ARGUMENTS("takes other type arguments", "Let it take %s"),
        NARROWER("takes a narrower type", "Declare what it should take as %s"),
        SAME_NAME("takes another type of that name, %s", "Use one of the two in both places"),
        RETURN_TYPE("returns %s", "Let it return a Tensor or a Layer");

        private final String words;
        private final String mend;

        Reason(String words, String mend) {
            this.words = words;
            this.mend = mend;
        }
    }
}

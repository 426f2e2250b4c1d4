package dev.fanin.processor.model;

/**
 * A static method of a class in {@code @Adapters} that generated code can call.
 *
 * @param declaring the class as {@code @Adapters} names it
 * @param method its name
 * @param parameter the type that it takes, as the user sees it
 * @param result what it gives
 * @param overloaded whether the class has other methods of that name, so that a reference to it would be ambiguous
 */
public record Adapter(TypeReference declaring, String method, String parameter, Result result, boolean overloaded) {
    /** What an adapter gives. */
    public enum Result {
        TENSOR("a Tensor"),
        LAYER("a Layer");

        private final String words;

        Result(String words) {
            this.words = words;
        }

        /** Such as {@code a Tensor}. */
        public String words() {
            return words;
        }
    }

    /** Such as {@code Torch.tensor}. */
    public String name() {
        return declaring.nestedName() + "." + method;
    }

    /** Such as {@code Torch.tensor(FloatTensor)}. */
    public String signature() {
        return name() + "(" + parameter + ")";
    }
}

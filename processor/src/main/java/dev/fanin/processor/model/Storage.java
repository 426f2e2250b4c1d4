package dev.fanin.processor.model;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A type that holds the values of one tensor. */
public enum Storage {
    FLOAT_ARRAY("float[]", ElementType.FLOATING),
    DOUBLE_ARRAY("double[]", ElementType.FLOATING),
    FLOAT_BUFFER("java.nio.FloatBuffer", ElementType.FLOATING),
    DOUBLE_BUFFER("java.nio.DoubleBuffer", ElementType.FLOATING),
    LONG_ARRAY("long[]", ElementType.INT64),
    LONG_BUFFER("java.nio.LongBuffer", ElementType.INT64),
    TENSOR("dev.fanin.Tensor", ElementType.ANY);

    /** What the elements are. */
    public enum ElementType {
        FLOATING("of floating-point numbers", "float[]", "double[], FloatBuffer, DoubleBuffer"),
        INT64("of 64-bit integers", "long[]", "LongBuffer"),
        ANY("", "", "");

        private final String words;
        private final String array;
        private final String buffer;

        ElementType(String words, String array, String buffer) {
            this.words = words;
            this.array = array;
            this.buffer = buffer;
        }

        /** Such as {@code of 64-bit integers}. */
        public String words() {
            return words;
        }

        /** The array that holds such elements. */
        public String array() {
            return array;
        }

        /** The types that can hold such elements, for messages. */
        public String storages() {
            return array + ", " + buffer + " or Tensor";
        }
    }

    private final String typeName;
    private final ElementType elementType;

    Storage(String typeName, ElementType elementType) {
        this.typeName = typeName;
        this.elementType = elementType;
    }

    /** The name of the {@code DType} of its elements, or null where it can be any. */
    public @Nullable String dataType() {
        return switch (this) {
            case FLOAT_ARRAY, FLOAT_BUFFER -> "FLOAT32";
            case DOUBLE_ARRAY, DOUBLE_BUFFER -> "FLOAT64";
            case LONG_ARRAY, LONG_BUFFER -> "INT64";
            case TENSOR -> null;
        };
    }

    /** The storage that a type is, if it is one. */
    public static Optional<Storage> ofType(String typeName) {
        return Arrays.stream(values())
                .filter(storage -> storage.typeName.equals(typeName))
                .findFirst();
    }

    /** Whether such elements can be held. */
    public boolean holds(ElementType wanted) {
        return elementType == wanted || elementType == ElementType.ANY;
    }
}

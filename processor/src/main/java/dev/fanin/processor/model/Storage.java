package dev.fanin.processor.model;

import java.util.Arrays;
import java.util.Optional;

/** A type that holds the values of one tensor. */
public enum Storage {
    FLOAT_ARRAY("float[]", ElementType.FLOATING),
    FLOAT_BUFFER("java.nio.FloatBuffer", ElementType.FLOATING),
    LONG_ARRAY("long[]", ElementType.INT64),
    LONG_BUFFER("java.nio.LongBuffer", ElementType.INT64),
    TENSOR("dev.fanin.Tensor", ElementType.ANY);

    /** What the elements are. */
    public enum ElementType {
        FLOATING("of floating-point numbers", "float[]", "FloatBuffer"),
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

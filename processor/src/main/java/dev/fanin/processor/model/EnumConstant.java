package dev.fanin.processor.model;

/**
 * A constant of an enum as an annotation's value.
 *
 * @param type the simple name of the enum
 * @param name the constant
 */
public record EnumConstant(String type, String name) {
    /** As the user writes it, such as {@code Nonlinearity.RELU}. */
    @Override
    public String toString() {
        return type + "." + name;
    }
}

package dev.fanin.processor.fuzz;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Types that hold a layer's tensors, or that only look as if they did.
 *
 * @param type gives the name by which a source knows a type
 */
record Holders(Choices choices, UnaryOperator<String> type) {
    private static final List<String> TENSORS = List.of(
            "weight",
            "bias",
            "runningMean",
            "runningVar",
            "weightIhL0",
            "weightHhL0",
            "biasIhL0",
            "biasHhL0",
            "weightIhL1",
            "weightHhL1",
            "biasIhL1",
            "biasHhL1",
            "weightIh",
            "weightHh",
            "biasIh",
            "biasHh",
            "inProjWeight",
            "inProjBias",
            "weightG",
            "weightV");
    private static final List<String> PARTS = List.of(
            "outProj",
            "selfAttn",
            "multiheadAttn",
            "linear1",
            "linear2",
            "norm1",
            "norm2",
            "norm3",
            "norm",
            "head",
            "encoder",
            "decoder");

    /** The types that hold one tensor. */
    String tensor() {
        return choices.from(
                () -> "float[]",
                () -> "float[]",
                () -> "double[]",
                () -> type.apply("dev.fanin.Tensor"),
                () -> type.apply("java.nio.FloatBuffer"),
                () -> type.apply("java.nio.DoubleBuffer"));
    }

    /** A class with a member for each tensor and part of the common layers, in one of many styles. */
    String declaration(String modifiers, String name) {
        return choices.from(
                () -> fields(modifiers + " class " + name + " {", "", tensor()),
                () -> fields(modifiers + " class " + name + " {", "final ", "float[]", " = new float[4]"),
                () -> fields(modifiers + " class " + name + " {", "public static ", "float[]"),
                () -> fields(modifiers + " class " + name + " {", "private ", "float[]"),
                () -> accessors(modifiers, name, tensor()),
                () -> record(modifiers, name),
                () -> modifiers + " interface " + name + " { float[] weight(); float[] getBias(); " + tensor()
                        + " runningMean(); void runningVar(float[] v); }",
                () -> modifiers + " interface " + name + " { float[] weight = {1}; float[] bias = null; }",
                () -> modifiers + " enum " + name + " { A, B; float[] weight; double[] bias; }",
                () -> fields(modifiers + " abstract class " + name + " {", "@Deprecated protected ", "float[]"),
                () -> throwing(modifiers, name),
                () -> modifiers + " class " + name + " { float weight; int bias; " + type.apply("java.lang.String")
                        + " runningMean; Missing runningVar; }",
                () -> modifiers + " class " + name + " { void weight; float[][] bias; " + name + " outProj; }",
                () -> modifiers + " class " + name + " {}");
    }

    /** A class whose tensors are of its own type parameter. */
    String generic(String modifiers, String name) {
        String bound = choices.of("", "", " extends Object", " extends Comparable<A>", " extends " + name + "<A>");
        String parameter = "A"
                + bound.replace("Object", type.apply("java.lang.Object"))
                        .replace("Comparable", type.apply("java.lang.Comparable"));
        return modifiers + " class " + name + "<" + parameter + "> { A weight; A bias; A runningMean; A getRunningVar()"
                + " { return null; } " + name + "<A> outProj; "
                + (choices.chance(30) ? "class Inner { A weight; A bias; }" : "") + "}";
    }

    private String fields(String head, String modifiers, String tensor) {
        return fields(head, modifiers, tensor, "");
    }

    private String fields(String head, String modifiers, String tensor, String value) {
        StringBuilder text = new StringBuilder(head);
        for (String name : TENSORS) {
            if (!choices.chance(3)) {
                text.append(' ')
                        .append(modifiers)
                        .append(tensor)
                        .append(' ')
                        .append(name)
                        .append(value)
                        .append(';');
            }
        }
        String self = head.replaceFirst(".* (class|record) (\\S+) \\{", "$2");
        for (String name : PARTS) {
            text.append(' ')
                    .append(modifiers.replace("final ", ""))
                    .append(self)
                    .append(' ')
                    .append(name)
                    .append(';');
        }
        String list = type.apply("java.util.List");
        text.append(' ').append(list).append('<').append(self).append("> layers;");
        text.append(" long[] numBatchesTracked;");
        return text.append(" }").toString();
    }

    private String accessors(String modifiers, String name, String tensor) {
        StringBuilder text = new StringBuilder(modifiers + " class " + name + " {");
        for (String each : TENSORS) {
            String capitalized = Character.toUpperCase(each.charAt(0)) + each.substring(1);
            String getter = choices.of(each, "get" + capitalized);
            text.append(" private ").append(tensor).append(' ').append(each).append("; ");
            text.append(choices.of("", "public ", "synchronized ", "final ", "@Deprecated ", "static "))
                    .append(tensor)
                    .append(' ')
                    .append(getter)
                    .append("() { return null; }");
            if (choices.chance(50)) {
                text.append(choices.of(" void ", " private void ", " " + name + " "))
                        .append("set")
                        .append(capitalized)
                        .append('(')
                        .append(tensor)
                        .append(" v) { throw null; }");
            }
        }
        return text.append(" long[] numBatchesTracked() { return new long[1]; } }")
                .toString();
    }

    private String record(String modifiers, String name) {
        return modifiers + " record " + name + "(" + tensor() + " weight, " + tensor() + " bias, float[]"
                + choices.of(" runningMean", "... runningMean") + ") {}";
    }

    private String throwing(String modifiers, String name) {
        String thrown = type.apply(choices.of("java.lang.Exception", "java.io.IOException", "java.lang.Error"));
        return modifiers + " class " + name + " { float[] weight() throws " + thrown + " { throw null; } <X extends "
                + type.apply("java.lang.Throwable") + "> float[] bias() throws X { throw null; } float[] getBias()"
                + " { return new float[4]; } }";
    }
}

package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Classes whose static methods make types of another library usable, for a model class, the classes within it, or a package (in its
 * {@code package-info.java}; not for the packages below it).
 *
 * <p>A method {@code static Tensor name(T)} makes a {@code T} usable where a tensor is held: as a field whose layer has one tensor, as a
 * member of a holder, also within the parts of a composite and the elements of an array or list of holders. A method {@code static
 * Layer name(T)} makes a {@code T}, {@code T[]} or {@code List<T>} usable as a field of whole layers.
 *
 * <pre>{@code
 * @Adapters(Torch.class)
 * class Net {
 *     @Linear(inFeatures = 400, outFeatures = 120) final Dense fc = new Dense();
 * }
 *
 * class Dense {
 *     FloatTensor weight, bias; // of another library
 * }
 *
 * final class Torch {
 *     static Tensor tensor(FloatTensor held) {
 *         return Tensor.of(held.asFloatBuffer(), held.shape());
 *     }
 * }
 * }</pre>
 *
 * <h2>A live view</h2>
 *
 * What a method returns shares its elements with what it was given: the reset writes through it, and the state dict is read through it.
 * A copy would be filled and lost. The methods are called for each reset, state dict, visit and summary, so they should do no more than
 * wrap. In the libraries that Java users hold weights in, a view is
 *
 * <ul>
 *   <li>libtorch by JavaCPP: {@code Tensor.of(held.<FloatBuffer>createBuffer(), held.sizes().vec().get())}, up to 2 GB, for contiguous
 *       tensors;
 *   <li>DJL: {@code Tensor.of(held.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer(), held.getShape().getShape())};
 *       without {@code true} it is a copy;
 *   <li>ND4J: {@code Tensor.of(held.data().asNioFloat(), held.shape())} for a whole array in 'c' order. One in 'f' order has its elements
 *       column by column: a dense [nIn, nOut] array in 'f' order is PyTorch's [out, in], so give that as the shape.
 * </ul>
 *
 * <h2>Which method applies</h2>
 *
 * <p>A method that is static, visible to the model's package and no narrower than its class, with one parameter of a reference type to
 * which the held type can be assigned; it may have type parameters where each stands once in its parameter's type, as in {@code <T extends
 * Number> Tensor of(Array<T> held)}. It throws no checked exception. Inherited static methods count.
 *
 * <p>The classes on the model class are asked first, then those on the classes around it from the inside out, then those on its package;
 * the classes of one annotation rank alike. Among the methods that apply there, the one with the most specific parameter is taken, as in
 * Java. Two that are equally specific are an error; so is a held type that no method takes. For a field whose layer has one tensor, where
 * a {@code Layer} method and a {@code Tensor} method are equally specific, the field is a layer.
 *
 * <p>What Fanin holds by itself ({@code Layer}, {@code Tensor}, {@code float[]}, {@code double[]}, {@code long[]}, {@code FloatBuffer},
 * {@code DoubleBuffer}, {@code LongBuffer}) is never adapted, even by a method that takes {@code Object}. A type with the members of a
 * layer is adapted where a method takes it, else its members are used.
 *
 * <h2>At run time</h2>
 *
 * A method is never given null: a null that it would be asked about is an error of the reset, since Fanin cannot create what it stands for.
 * A method that throws, or returns null, a layer of another kind or a tensor of another shape or element type, is an {@link
 * IllegalArgumentException} that names model, field, parameter and method, before anything is written. The tensor says by itself of which
 * type its elements are; {@link DataType} can demand one.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface Adapters {
    /**
     * The classes that have the methods.
     *
     * @return one or several classes or interfaces
     */
    Class<?>[] value();
}

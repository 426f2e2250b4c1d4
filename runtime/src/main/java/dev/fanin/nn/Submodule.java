package dev.fanin.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field that holds a part of the model with layers of its own, as a child {@code torch.nn.Module} does.
 *
 * <p>The field's type is a class with annotated layer fields or implements {@link dev.fanin.Resettable}; an array or a
 * {@link java.util.List} of such a type holds several, whose keys in the state dict are {@code field.0.…},
 * {@code field.1.…}. A {@code null} is an absent part, as {@code None} is in PyTorch.
 *
 * <p>The declared type decides which layers are reset. Parts of several classes in one field implement
 * {@code Resettable}, which is called where the type is both.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Submodule {}

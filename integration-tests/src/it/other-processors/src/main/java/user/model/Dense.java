package user.model;

import com.google.auto.value.AutoValue;

@AutoValue
abstract class Dense {
    @SuppressWarnings("mutable")
    abstract float[] weight();

    @SuppressWarnings("mutable")
    abstract float[] bias();
}

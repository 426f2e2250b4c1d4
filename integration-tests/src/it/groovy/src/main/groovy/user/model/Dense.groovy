package user.model

/** A holder in Groovy, whose properties have getters and setters. */
class Dense {
    final float[] weight
    float[] bias

    Dense(float[] weight, float[] bias) {
        this.weight = weight
        this.bias = bias
    }
}

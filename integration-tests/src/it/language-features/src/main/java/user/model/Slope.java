package user.model;

/** An enum whose constant holds a layer. */
enum Slope {
    ONLY;

    private final float[] weight = new float[1];

    float[] getWeight() {
        return weight;
    }
}

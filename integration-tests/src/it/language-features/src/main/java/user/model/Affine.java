package user.model;

/** A sealed interface, whose methods hold a layer's tensors. */
sealed interface Affine {
    float[] weight();

    float[] bias();

    /** A record as a holder. */
    record Dense(float[] weight, float[] bias) implements Affine {
        static Dense of(int inFeatures, int outFeatures) {
            return new Dense(new float[outFeatures * inFeatures], new float[outFeatures]);
        }
    }

    /** A class as a holder, with a private field and a getter. */
    final class Tall implements Affine {
        private final float[] weight = new float[5 * 8];
        private final float[] bias = new float[5];

        @Override
        public float[] weight() {
            return weight;
        }

        @Override
        public float[] bias() {
            return bias;
        }
    }
}

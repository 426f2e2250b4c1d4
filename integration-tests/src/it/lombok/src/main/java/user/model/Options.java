package user.model;

import lombok.Builder;

/** Nothing of Fanin's; a builder beside the models. */
@Builder
record Options(int rows, int columns) {
    float[] table() {
        return new float[rows * columns];
    }
}

package user.model;

import lombok.Data;

/** A holder that Lombok completes, setters included. */
@Data
final class Dense {
    private float[] weight;
    private float[] bias;
}

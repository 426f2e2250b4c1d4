package user.model;

import lombok.Value;

/** A holder that Lombok makes immutable: its fields are private and final. */
@Value
class Table {
    float[] weight;
}

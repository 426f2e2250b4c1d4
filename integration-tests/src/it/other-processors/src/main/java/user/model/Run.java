package user.model;

import org.immutables.value.Value;

/** Nothing of Fanin's: a value beside the models. */
@Value.Immutable
public interface Run {
    long seed();

    int epochs();
}

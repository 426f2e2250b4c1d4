package user.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** Nothing of Fanin's: a builder beside the models. */
@RecordBuilder
public record Options(long seed, int epochs) {}

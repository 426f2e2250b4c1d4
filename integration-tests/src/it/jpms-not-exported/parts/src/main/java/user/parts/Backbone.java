package user.parts;

import user.parts.internal.Stem;

/** Exported, though its layers are in a superclass that is not. */
public abstract class Backbone extends Stem {
    /** Called by a class in another module. */
    protected Backbone() {}
}

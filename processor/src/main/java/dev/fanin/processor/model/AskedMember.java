package dev.fanin.processor.model;

import java.util.List;

/**
 * A member of an annotation on a field, for which an editor asks what may stand there.
 *
 * @param model the class of the field
 * @param field the field's name
 * @param annotation the annotation's qualified name
 * @param member the member's name
 * @param ints the names of the model's members that can be a size
 */
public record AskedMember(ModelClass model, String field, String annotation, String member, List<String> ints) {}

package dev.fanin.processor.writing;

import dev.fanin.processor.catalogue.Recipe;
import dev.fanin.processor.catalogue.TensorSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The local variables of one generated method: one name has one meaning. */
final class Locals {
    /** The state to return to when a lambda ends. */
    record Scope(Map<String, String> values, Map<String, String> names, String prefix) {}

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private String prefix = "";

    /** A name for the plan of a part, from its path within the layer. */
    String variable(String path) {
        String name = path.startsWith(prefix) && path.length() > prefix.length()
                ? Character.toLowerCase(path.charAt(prefix.length())) + path.substring(prefix.length() + 1)
                : path;
        return values.containsKey(name) ? unused(name) : name;
    }

    /** A variable with the names that those in its value have here, and a name of its own if its name is taken. */
    Recipe.Local rename(Recipe.Local local) {
        String value = renameIn(local.value());
        String taken = values.get(local.name());
        if (taken == null || taken.equals(value)) {
            names.remove(local.name());
            return new Recipe.Local(local.type(), local.name(), value);
        }
        String current = names.getOrDefault(local.name(), "");
        String name = value.equals(values.get(current)) ? current : unused(local.name());
        names.put(local.name(), name);
        return new Recipe.Local(local.type(), name, value);
    }

    private String unused(String name) {
        int number = 2;
        while (values.containsKey(name + number)) {
            number++;
        }
        return name + number;
    }

    /** Notes a variable; false if it is there already. */
    boolean declare(Recipe.Local local) {
        return values.put(local.name(), local.value()) == null;
    }

    /** Source text with the variables renamed. */
    String renameIn(String text) {
        String renamed = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            renamed = Pattern.compile("\\b" + name.getKey() + "\\b")
                    .matcher(renamed)
                    .replaceAll(name.getValue());
        }
        return renamed;
    }

    /** Begins a lambda that describes parts below a path. */
    Scope enter(String path) {
        Scope outer = new Scope(new HashMap<>(values), new HashMap<>(names), prefix);
        prefix = TensorSpec.memberName(path);
        return outer;
    }

    void leave(Scope outer) {
        values.clear();
        values.putAll(outer.values());
        names.clear();
        names.putAll(outer.names());
        prefix = outer.prefix();
    }
}

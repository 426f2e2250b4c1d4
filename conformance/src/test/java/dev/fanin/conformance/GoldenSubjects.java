package dev.fanin.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what gave each tensor of a model its values: a layer, a function of {@code torch.nn.init} or a parametrization. */
final class GoldenSubjects {
    private static final Set<String> INITIALIZERS = Set.of(
            "Uniform",
            "Normal",
            "TruncNormal",
            "Constant",
            "Ones",
            "Zeros",
            "Eye",
            "Dirac",
            "XavierUniform",
            "XavierNormal",
            "KaimingUniform",
            "KaimingNormal",
            "Orthogonal",
            "Sparse");

    /** An annotation, and what is between its parentheses if there are no others in there. */
    private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)(?:\\(([^()]*)\\))?");

    private static final Pattern PARAMETER = Pattern.compile("\\bparameter = \"([^\"]*)\"");

    private final Map<String, String> fields;

    /**
     * Reads the annotations.
     *
     * @param fields annotations by field
     */
    GoldenSubjects(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * The subject of the tensor's row in a {@link ParityTable}.
     *
     * @param key in the state dict
     */
    String subject(String key) {
        int dot = key.indexOf('.');
        String tensor = key.substring(dot + 1);
        if (tensor.matches("parametrizations\\.\\w+\\.original[01]")) {
            return "parametrizations.weight_norm";
        }
        if (tensor.matches("parametrizations\\.\\w+\\.0\\._[uv]")) {
            return "parametrizations.spectral_norm";
        }
        List<String> subjects = new ArrayList<>();
        Matcher annotation = ANNOTATION.matcher(fields.get(key.substring(0, dot)));
        while (annotation.find()) {
            String name = annotation.group(1);
            if (subjects.isEmpty()) {
                subjects.add(name);
            } else if (INITIALIZERS.contains(name)
                    && parameter(annotation.group(2)).equals(tensor)) {
                subjects.add("init." + name.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT) + "_");
            }
        }
        return subjects.get(subjects.size() - 1);
    }

    private static String parameter(String arguments) {
        Matcher parameter = PARAMETER.matcher(arguments == null ? "" : arguments);
        return parameter.find() ? parameter.group(1) : "weight";
    }
}

package dev.fanin;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a model consists of and how each tensor starts, one row a tensor in PyTorch's order. Prints as a table. */
public final class Summary {
    /**
     * One parameter or buffer.
     *
     * @param layer the layer's dotted name in the model
     * @param kind the layer's annotation, or null for a tensor of a {@link Resettable} that is no annotated layer
     * @param parameter the tensor's name within the layer
     * @param shape the tensor's sizes; empty for a scalar
     * @param count the number of elements; the product of the shape
     * @param distribution what the values are drawn from or set to
     * @param trained true for a parameter, false for a buffer
     */
    public record Row(
            String layer,
            @Nullable Class<? extends Annotation> kind,
            String parameter,
            List<Long> shape,
            long count,
            Distribution distribution,
            boolean trained) {
        /**
         * A row.
         *
         * @param layer the layer's dotted name in the model
         * @param kind the layer's annotation, or null
         * @param parameter the tensor's name within the layer
         * @param shape the tensor's sizes, which are copied
         * @param count the number of elements
         * @param distribution what the values are drawn from or set to
         * @param trained true for a parameter, false for a buffer
         */
        public Row {
            shape = List.copyOf(shape);
        }

        private List<String> cells() {
            return List.of(
                    layer,
                    kind == null ? "" : kind.getSimpleName(),
                    parameter,
                    shape.toString(),
                    grouped(count),
                    distribution.text(),
                    distribution.boundText());
        }
    }

    private static final List<String> HEADER =
            List.of("Layer", "Kind", "Parameter", "Shape", "Count", "Distribution", "Bound");

    private static final List<Boolean> RIGHT_ALIGNED = List.of(false, false, false, false, true, false, true);

    private final String model;
    private final List<Row> rows;

    /**
     * A summary of given rows.
     *
     * @param model the model's name, the table's title
     * @param rows in PyTorch's order
     */
    public Summary(String model, List<Row> rows) {
        this.model = Objects.requireNonNull(model, "model");
        this.rows = List.copyOf(rows);
    }

    /**
     * The name of the model's class.
     *
     * @return the table's title
     */
    public String model() {
        return model;
    }

    /**
     * All tensors.
     *
     * @return an unmodifiable list in PyTorch's order
     */
    public List<Row> rows() {
        return rows;
    }

    /**
     * How many numbers are trained: the elements of all parameters, without buffers.
     *
     * @return the sum of the parameters' counts
     */
    public long parameterCount() {
        return rows.stream().filter(Row::trained).mapToLong(Row::count).sum();
    }

    /**
     * The table: a title, one line a tensor, and the number of parameters.
     *
     * @return lines that end with {@code \n}
     */
    @Override
    public String toString() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADER);
        rows.forEach(row -> lines.add(row.cells()));
        int[] widths = new int[HEADER.size()];
        for (List<String> cells : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], cells.get(column).length());
            }
        }
        StringBuilder table = new StringBuilder(model).append('\n');
        for (List<String> cells : lines) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String padding = " ".repeat(widths[column] - cells.get(column).length());
                line.append(column == 0 ? "" : "  ");
                line.append(RIGHT_ALIGNED.get(column) ? padding + cells.get(column) : cells.get(column) + padding);
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.append(grouped(parameterCount())).append(" parameters\n").toString();
    }

    private static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}

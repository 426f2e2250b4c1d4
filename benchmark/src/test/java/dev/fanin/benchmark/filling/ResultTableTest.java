package dev.fanin.benchmark.filling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanin.benchmark.Samples;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ResultTableTest {
    @Test
    void columnsAreThoseWhoTookPartAndTheRatiosOfThese() {
        Results results = new Results(List.of(
                row("UNIFORM_FLOAT32", Map.of(Contestant.FANIN_ONE_THREAD, 1.9, Contestant.FANIN, 1.0)),
                row("ONES_FLOAT32", Map.of(Contestant.FANIN, 0.5))));
        StringBuilder text = new StringBuilder();

        new ResultTable(results).appendTo(text);

        assertThat(text).hasToString("""
                | Fill | Elements | Fanin | Fanin, one thread | Fanin, one thread / Fanin | Spread |
                |---|---|--:|--:|--:|--:|
                | UNIFORM_FLOAT32 | 25,600,000 | 1.00 | 1.90 | 1.90 × | ±0 % |
                | ONES_FLOAT32 | 25,600,000 | 0.50 | – | – | ±0 % |

                """);
    }

    private static Results.Row row(String fill, Map<Contestant, Double> medians) {
        return new Results.Row(
                Map.of("fill", fill, "elements", "25600000"),
                medians.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> new Samples(DoubleStream.of(entry.getValue())))));
    }
}

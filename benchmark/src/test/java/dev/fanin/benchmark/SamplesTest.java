package dev.fanin.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void medianIsTheMiddleOrBetweenTheMiddleTwo() {
        assertThat(new Samples(DoubleStream.of(9, 1, 2)).median()).isEqualTo(2);
        assertThat(new Samples(DoubleStream.of(9, 1, 4, 2)).median()).isEqualTo(3);
    }

    @Test
    void spreadIsHalfTheRangeRelativeToTheMedian() {
        assertThat(new Samples(DoubleStream.of(3, 4, 5)).spread()).isEqualTo(0.25);
    }

    @Test
    void noMeasurementIsRefused() {
        assertThatThrownBy(() -> new Samples(DoubleStream.empty())).hasMessage("no measurement");
    }
}

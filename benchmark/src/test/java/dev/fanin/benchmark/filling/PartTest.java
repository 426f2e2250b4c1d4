package dev.fanin.benchmark.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.options.OptionsBuilder;

class PartTest {
    @Test
    void sizesEndWithTheLargestAndTheSmallestAlwaysRemains() {
        assertThat(Part.TENSORS.elements(1_000_000)).containsExactly("1000", "32000", "1000000");
        assertThat(Part.GROWTH_OF_LARGE.elements(1_000)).containsExactly("1048576");
        assertThat(Part.GROWTH.elements(Long.MAX_VALUE))
                .hasSize(11)
                .startsWith("1024")
                .endsWith("1073741824");
    }

    @Test
    void partAboutTensorsRunsItsFillsAndSizesAndNoModels() {
        OptionsBuilder options = new OptionsBuilder();

        Part.FLOAT32_TENSORS.select(options, 1_000);

        assertThat(options.getIncludes()).containsExactly(TensorBenchmark.class.getName());
        assertThat(options.getParameter("fill").get()).containsExactly("UNIFORM_FLOAT32", "NORMAL_FLOAT32");
        assertThat(options.getParameter("elements").get()).containsExactly("1000");
    }

    @Test
    void everyVariantHasFilesOfItsOwn() {
        List<String> files = Variant.ALL.stream()
                .flatMap(variant -> variant.parts().stream().map(part -> part.file(variant)))
                .toList();

        assertThat(files).doesNotHaveDuplicates();
    }

    @Test
    void everyVariantHasFanin() {
        assertThat(Variant.ALL)
                .allSatisfy(variant -> assertThat(variant.contestants())
                        .contains(Contestant.FANIN, Contestant.ARRAYS_FILL)
                        .doesNotHaveDuplicates());
    }
}

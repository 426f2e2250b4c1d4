package dev.fanin.processor.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearNamesTest {
    private static final List<String> NAMES =
            List.of("width", "height", "in_proj_weight", "runningMean", "runningVar", "wte.weight", "n");

    @ParameterizedTest
    @CsvSource({
        "widt, width",
        "wwidth, width",
        "wydth, width",
        "widht, width",
        "WIDTH, width",
        "width(), width",
        "heigth, height",
        "inProjWeight, in_proj_weight",
        "running_mean, runningMean",
        "runing_man, runningMean",
        "wte.wieght, wte.weight",
        "wte_weight, wte.weight",
        "N, n"
    })
    void oneLetterInThreeMayBeWrong(String given, String meant) {
        assertThat(NearNames.nearest(given, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "m", "wi", "depth", "wxyth", "widthwidth", "runningStd", "meanRunning", "wte.", "wt"})
    void whatIsLikeNoNameStandsForNone(String given) {
        assertThat(NearNames.nearest(given, NAMES)).isEmpty();
    }

    @Test
    void theNearestIsMeantAndTheFirstOfSeveral() {
        assertThat(NearNames.nearest("runningVal", NAMES)).contains("runningVar");
        assertThat(NearNames.nearest("layer2x", List.of("layer1", "layer2", "layer3")))
                .contains("layer2");
        assertThat(NearNames.nearest("layer4", List.of("layer1", "layer2", "layer3")))
                .contains("layer1");
    }

    @Test
    void aNameThatStopsBeforeADotStandsForOneThatGoesOn() {
        assertThat(NearNames.nearest("wte", NAMES)).contains("wte.weight");
    }

    @Test
    void absurdlyLongNamesAreNotCompared() {
        String name = "w".repeat(1_000_000);

        assertThat(NearNames.nearest(name, List.of(name + "w"))).isEmpty();
    }

    @Test
    void aNameThatIsAskedForIsWrittenLikeALiteral() {
        assertThat(NearNames.question("widht", NAMES)).isEqualTo(" Did you mean \"width\"?");
        assertThat(NearNames.question("ab\nd", List.of("ab\nc"))).isEqualTo(" Did you mean \"ab\\nc\"?");
        assertThat(NearNames.question("depth", NAMES)).isEmpty();
    }
}

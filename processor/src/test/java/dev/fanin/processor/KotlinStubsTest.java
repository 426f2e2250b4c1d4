package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Java stubs as kapt makes them of Kotlin classes. */
@OnEachCompiler
class KotlinStubsTest {
    private static final String LINEAR = "@Linear(inFeatures = 3, outFeatures = 2) ";

    @Parameter
    private TestCompiler compiler;

    private void assertIsAllocated(String field, String members) {
        CompiledModel net = compiler.model("class Net { " + LINEAR + "private Layer " + field + "; " + members + " }")
                .reset(42);

        assertThat(net.layer(field).weight().toFloatArray()[0]).isEqualTo(Float.intBitsToFloat(0x3ee20009));
    }

    @Test
    void internalPropertyIsReachedByItsMangledNames() {
        assertIsAllocated(
                "fc",
                "public final Layer getFc$app_main() { return fc; }"
                        + " public final void setFc$app_main(Layer p0) { this.fc = p0; }");
    }

    @Test
    void propertyNamedIsXHasTheSetterSetX() {
        assertIsAllocated(
                "isHead",
                "public final Layer isHead() { return isHead; } public final void setHead(Layer p0) { this.isHead = p0; }");
    }

    @Test
    void accessorsOfANameWithAnotherFirstLetterThanAsciiKeepIt() {
        assertIsAllocated(
                "öl", "public final Layer getöl() { return öl; } public final void setöl(Layer p0) { this.öl = p0; }");
    }

    @Test
    void methodWithALongerNameIsNoAccessor() {
        Compilation compilation = compiler.compile("package a; import dev.fanin.*; import dev.fanin.nn.*; class Net { "
                + LINEAR + "private Layer fc; Layer getFcs() { return fc; } }");

        assertThat(compilation.errors())
                .extracting(CompilerMessage::text)
                .anyMatch(text -> text.startsWith("[FaninPrivateWithoutGetter]"));
    }

    @Test
    void messageSaysThePlaceBecauseTheStubIsNoneOfTheUsers() {
        Compilation compilation = compiler.withOption("-Akapt.kotlin.generated=kotlin")
                .compile("package a; import dev.fanin.*; import dev.fanin.nn.*; class Net { class Part {"
                        + " @Linear(inFeatures = 0, outFeatures = 2) Layer fc; } " + LINEAR + "private Layer head; }");

        assertThat(compilation.errors())
                .extracting(error -> error.text().lines().findFirst().orElseThrow())
                .containsExactlyInAnyOrder(
                        "[FaninSizeNotPositive] @Linear of a.Net.Part.fc: inFeatures must be greater than 0, but is 0.",
                        "[FaninPrivateWithoutGetter] a.Net.head: Net.head is private and has no getter that generated code can"
                                + " call.");
    }
}

package dev.fanin.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {
    @TempDir
    private Path folder;

    @Test
    void onlyTheSectionsTextIsReplaced() throws Exception {
        Path page = Files.writeString(folder.resolve("page.md"), """
                before
                <!-- jdk-17:begin -->
                old
                <!-- jdk-17:end -->
                <!-- jdk-25:begin -->
                other
                <!-- jdk-25:end -->
                """);

        new Document(page).replace("jdk-17", "new\n");

        assertThat(page).hasContent("""
                before
                <!-- jdk-17:begin -->

                new

                <!-- jdk-17:end -->
                <!-- jdk-25:begin -->
                other
                <!-- jdk-25:end -->
                """);
    }

    @Test
    void pageWithoutTheMarkersIsRefused() throws Exception {
        Path page = Files.writeString(folder.resolve("page.md"), "text");

        assertThatThrownBy(() -> new Document(page).replace("jdk-17", "new"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<!-- jdk-17:begin --> and <!-- jdk-17:end -->");
    }
}

package dev.fanin.benchmark.starting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanin.benchmark.ColdProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    private Path folder;

    private Path file;
    private ClassArchive archive;

    /** What the two processes of the tests run. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            ColdProcess.printCpuTime();
        }
    }

    @BeforeEach
    void chooseTheFile() {
        file = folder.resolve("classes");
        archive = ClassArchive.of(Runtime.version().feature(), file);
    }

    private String jar() throws Exception {
        Path jar = folder.resolve("program.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> type : List.of(Program.class, ColdProcess.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new ZipEntry(name));
                type.getClassLoader().getResourceAsStream(name).transferTo(out);
            }
        }
        return jar.toString();
    }

    @Test
    void programRunsFromTheArchiveThatItWrote() throws Exception {
        String jar = jar();
        archive.write(List.of("-Xmx64m"), jar, Program.class);

        assertThat(file).isNotEmptyFile();
        assertThat(archive.run(List.of("-Xmx64m"), jar, Program.class).wall()).isPositive();
    }

    @Test
    void missingArchiveIsAnErrorInsteadOfASlowStart() throws Exception {
        String jar = jar();

        assertThatThrownBy(() -> archive.run(List.of("-Xmx64m"), jar, Program.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Unable to use");
    }
}

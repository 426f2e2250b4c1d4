package dev.fanin.benchmark.compiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanin.benchmark.ColdProcess;
import dev.fanin.benchmark.compiling.Workload.Way;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of each kind instead of 500 classes, and none of the peers, whose jars a normal build does not have. */
class CompileTimeTest {
    private static final int CLASSES = 4;

    @Test
    void faninIsMeasuredInEveryWay(@TempDir Path folder) throws Exception {
        List<Path> path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        Workload fanin = new Workload(Contender.FANIN, path, CLASSES, folder);

        CompileTime.measure(List.of(fanin), 1);

        assertThat(Way.values()).allSatisfy(way -> {
            double cpu = fanin.samples(way, ColdProcess.Times::cpu).median();
            assertThat(cpu).isGreaterThan(0.05).isLessThan(60);
        });
        assertThat(fanin.generatedLinesPerClass()).isGreaterThan(100);
    }

    @Test
    void failingCompilationIsAnErrorWithTheCompilersWords(@TempDir Path folder) throws Exception {
        Path source = Files.writeString(folder.resolve("Broken.java"), "class Broken { Missing field; }");
        ColdCompiler compiler = new ColdCompiler(folder);

        assertThatThrownBy(() -> compiler.withoutProcessor(List.of(folder), List.of(source)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Broken.java:1: error: cannot find symbol");
    }
}

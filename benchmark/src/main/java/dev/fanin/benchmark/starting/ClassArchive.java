package dev.fanin.benchmark.starting;

import dev.fanin.benchmark.ColdProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An archive of the classes that one run of a program has loaded, from which later runs take them. Since JDK 25 it is called an AOT cache
 * and holds linked classes and profiles too.
 *
 * @param title what it is called
 * @param writing the options of the JVM that writes it when it ends
 * @param using the options of a JVM that uses it, and ends at once where it cannot
 */
record ClassArchive(String title, List<String> writing, List<String> using) {
    private static final int FIRST_WITH_AOT_CACHE = 25;

    /** What a JDK of this version has. */
    static ClassArchive of(int version, Path file) {
        return version < FIRST_WITH_AOT_CACHE
                ? new ClassArchive(
                        "AppCDS",
                        List.of("-XX:ArchiveClassesAtExit=" + file),
                        List.of("-XX:SharedArchiveFile=" + file, "-Xshare:on"))
                : new ClassArchive(
                        "AOT cache",
                        List.of("-XX:AOTCacheOutput=" + file),
                        List.of("-XX:AOTCache=" + file, "-XX:AOTMode=on"));
    }

    /** Runs the program once, with the options that it has later, and writes the archive. */
    void write(List<String> options, String classPath, Class<?> main) throws IOException, InterruptedException {
        ColdProcess.output(ColdProcess.command(with(options, writing), classPath, main));
    }

    ColdProcess.Times run(List<String> options, String classPath, Class<?> main)
            throws IOException, InterruptedException {
        return ColdProcess.java(with(options, using), classPath, main);
    }

    private static List<String> with(List<String> options, List<String> more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(more);
        return all;
    }
}

package dev.fanin.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs a program in a new process; the last line that it prints is its CPU time in nanoseconds. */
public final class ColdProcess {
    /** What one process took, in seconds. */
    public record Times(double cpu, double wall) {}

    private ColdProcess() {}

    /** Runs a class on this JDK. */
    public static Times java(List<String> options, String classPath, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        return run(command(options, classPath, main, arguments));
    }

    /** The command that runs a class on this JDK. */
    public static List<String> command(List<String> options, String classPath, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-classpath", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    public static Times run(List<String> command) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        String output = output(command);
        double wall = (System.nanoTime() - begin) * 1e-9;
        String lastLine = output.strip().lines().reduce("", (before, line) -> line);
        return new Times(Long.parseLong(lastLine) * 1e-9, wall);
    }

    /** Runs a program to its end and returns what it has printed. */
    public static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException(command.get(0) + " failed:\n" + output);
        }
        return output;
    }

    /** For the program itself: prints the CPU time of its process, all threads. */
    public static void printCpuTime() {
        Duration cpu = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("this system does not tell a process's CPU time"));
        System.out.println(cpu.toNanos());
    }
}

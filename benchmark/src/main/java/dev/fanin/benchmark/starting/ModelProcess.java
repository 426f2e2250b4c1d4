package dev.fanin.benchmark.starting;

import dev.fanin.benchmark.ColdProcess;
import dev.fanin.example.ResNet50;

/** The program of the new process: constructs ResNet-50 with its 25.6 million parameters. */
final class ModelProcess {
    private ModelProcess() {}

    public static void main(String[] arguments) {
        new ResNet50(0);
        ColdProcess.printCpuTime();
    }
}

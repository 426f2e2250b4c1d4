package dev.fanin.benchmark.compiling;

import dev.fanin.benchmark.ColdProcess;
import javax.tools.ToolProvider;

/** The program of the new process: compiles once. */
final class CompilerProcess {
    private CompilerProcess() {}

    public static void main(String[] arguments) {
        int status = ToolProvider.getSystemJavaCompiler().run(null, System.err, System.err, arguments);
        ColdProcess.printCpuTime();
        System.exit(status);
    }
}

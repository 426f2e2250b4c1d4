package dev.fanin.conformance;

import dev.fanin.Generator;
import dev.fanin.Tensor;
import dev.fanin.conformance.ParityTable.Count;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Random sequences of calls that share a generator, by Fanin and by libtorch in this process. */
class TensorFunctionsLiveTest {
    private static final int CASES = Integer.getInteger("fanin.live.sequences", 10_000);

    @BeforeAll
    static void loadLibTorch() {
        LibTorch.load();
    }

    @Test
    void randomSequencesOfCallsEqualLibTorch() throws IOException {
        long runSeed = LiveRandom.runSeed();
        LiveTally tally = new LiveTally("functions", runSeed);
        TorchScript script = new TorchScript();
        long calls = 0;
        for (int i = 0; i < CASES; i++) {
            LiveRandom random = new LiveRandom(runSeed + i);
            List<TensorCall> sequence = Stream.generate(() -> new RandomCalls(random, script).next())
                    .limit(random.between(1, 4))
                    .toList();
            run(sequence, random.generatorSeed(), tally);
            calls += sequence.size();
        }
        tally.finish(ParityTable.FOLDER.resolve("libtorch-" + LibTorch.VERSION + "-functions.tsv"), calls);
    }

    private static void run(List<TensorCall> sequence, long seed, LiveTally tally) throws IOException {
        Generator generator = Generator.manualSeed(seed, LibTorch.COMPATIBILITY);
        torch.manual_seed(seed);
        for (TensorCall call : sequence) {
            try (PointerScope scope = new PointerScope()) {
                org.bytedeco.pytorch.Tensor expected = LibTorch.empty(call.dtype(), call.shape());
                call.libtorch().accept(expected);
                Tensor actual = Tensor.zeros(call.dtype(), call.shape());
                call.fanin().fill(actual, generator);
                Agreement agreement = tally.compare(
                        call.function(),
                        call.tolerance(),
                        actual,
                        expected,
                        () -> call + " of " + text(sequence, seed));
                tally.count(call.function(), call.dtype().torchName(), new Count(1, agreement, call.tolerance()));
            }
        }
        try (PointerScope scope = new PointerScope()) {
            tally.compareState(generator, () -> text(sequence, seed));
        }
    }

    private static String text(List<TensorCall> sequence, long seed) {
        return "seed " + seed + ", " + sequence;
    }
}

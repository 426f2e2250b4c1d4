package dev.fanin.random;

/** Uniform values of a 16-bit type, one word each. */
public final class SixteenBitUniform implements BlockFill<short[]> {

    private final MersenneTwister twister;
    private final SixteenBitFormula formula;

    /** Creates the stream of values from the words of {@code twister}. */
    public SixteenBitUniform(MersenneTwister twister, SixteenBitFormula formula) {
        this.twister = twister;
        this.formula = formula;
    }

    @Override
    public void fill(short[] target, int offset, int length) {
        Kernels kernels = KernelChoice.next(length);
        formula.expect(length);
        int end = offset + length;
        int position = offset;
        while (position < end) {
            int count = twister.wholeBlocks(end - position);
            if (count > 0) {
                kernels.uniform(twister, count, target, position, formula);
            } else {
                count = Math.min(end - position, twister.available());
                fillFromBlock(target, position, count, kernels);
            }
            position += count;
        }
    }

    private void fillFromBlock(short[] target, int offset, int length, Kernels kernels) {
        if (length < Float32Uniform.SHORT) {
            for (int i = offset; i < offset + length; i++) {
                target[i] = formula.value(twister.nextInt());
            }
        } else {
            int first = twister.pass(length);
            kernels.uniform(twister.block(), first, length, target, offset, formula, twister.unitScratch());
        }
    }
}

package dev.fanin;

import dev.fanin.random.MersenneTwister;
import dev.fanin.random.NormalSampler;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The bytes of {@code torch.get_rng_state()}: {@code CPUGeneratorImplState} (ATen/CPUGeneratorImpl.cpp), little-endian.
 *
 * <p>In order: the seed (u64); how many words of the block are left, plus one, and whether it is seeded (i32 each); the place of the next
 * word (u64); the block's 624 words before tempering (u64 each); the cached normal value between two zeros (f64 each) and whether
 * there is one (i32, padded to 8 bytes); a cached float value (f32) and whether there is one (u8, padded to 4 bytes), which no
 * function of PyTorch leaves behind.
 */
final class TorchState {

    static final int SIZE = 5056;

    private static final int WORDS = MersenneTwister.STATE_SIZE;
    private static final int SEEDED = 1;

    private TorchState() {}

    static byte[] write(long seed, MersenneTwister twister, NormalSampler normalSampler) {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        int next = twister.position();
        bytes.putLong(seed)
                .putInt(next == 0 ? 1 : WORDS + 1 - next)
                .putInt(SEEDED)
                .putLong(next);
        for (int word : twister.state()) {
            bytes.putLong(Integer.toUnsignedLong(word));
        }
        bytes.putDouble(0).putDouble(normalSampler.cached()).putDouble(0);
        bytes.putInt(normalSampler.hasCached() ? 1 : 0);
        return bytes.array();
    }

    static Generator read(byte[] state, Compatibility compatibility) {
        if (state.length != SIZE) {
            throw new IllegalArgumentException("Expected a CPUGeneratorImplState of size " + SIZE
                    + " but found the input RNG state size to be " + state.length
                    + ": pass the bytes of torch.get_rng_state()");
        }
        ByteBuffer bytes = ByteBuffer.wrap(state).order(ByteOrder.LITTLE_ENDIAN);
        long seed = bytes.getLong();
        int left = bytes.getInt();
        int seeded = bytes.getInt();
        long next = bytes.getLong();
        boolean fresh = next == 0 && left == 1;
        if (seeded != SEEDED || !(fresh || (next >= 1 && next <= WORDS && left == WORDS + 1 - next))) {
            throw new IllegalArgumentException("Invalid mt19937 state: left=" + left + ", seeded=" + seeded + ", next="
                    + next + "; in a seeded state, left is 625 - next, or next is 0 and left is 1");
        }
        int[] words = new int[WORDS];
        for (int i = 0; i < WORDS; i++) {
            words[i] = (int) bytes.getLong();
        }
        bytes.getDouble();
        double cached = bytes.getDouble();
        bytes.getDouble();
        boolean hasCached = bytes.getInt() != 0;
        bytes.getInt();
        bytes.getFloat();
        if (bytes.get() != 0) {
            throw new IllegalArgumentException(
                    "the state has a cached float normal sample, which no function of PyTorch on the CPU leaves behind");
        }
        MersenneTwister twister = new MersenneTwister(words, (int) next);
        NormalSampler normalSampler = new NormalSampler(twister, compatibility.usesLog1p());
        if (hasCached) {
            normalSampler.cache(cached);
        }
        return new Generator(seed, compatibility, twister, normalSampler);
    }
}

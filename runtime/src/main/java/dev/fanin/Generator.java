package dev.fanin;

import dev.fanin.random.Float32Normal;
import dev.fanin.random.MersenneTwister;
import dev.fanin.random.NormalSampler;
import java.math.BigInteger;
import java.util.Objects;

/**
 * PyTorch's CPU generator: the same seed gives the same stream of numbers as {@code torch.manual_seed} or
 * {@code torch.Generator().manual_seed} does.
 *
 * <p>It is the Mersenne Twister MT19937 together with one cached normal value, which {@link Init#normal} leaves behind for the
 * next small tensor (ATen/CPUGeneratorImpl.h).
 *
 * <p>A generator is not thread-safe: use it from one thread at a time. Give each thread a generator of its own, or fill one
 * tensor after the other as PyTorch does.
 */
public final class Generator {

    private static final BigInteger LOWEST_SEED = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger HIGHEST_SEED =
            BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

    private final long initialSeed;
    private final Compatibility compatibility;
    private final MersenneTwister twister;
    private final NormalSampler normalSampler;
    /** So many elements that their words, two or three for each, can be counted. */
    private static final long MOST_SKIPPED = (1L << 61) - 1;

    private final FillBatch batch = new FillBatch();
    private boolean isTogether;

    Generator(long initialSeed, Compatibility compatibility, MersenneTwister twister, NormalSampler normalSampler) {
        this.initialSeed = initialSeed;
        this.compatibility = compatibility;
        this.twister = twister;
        this.normalSampler = normalSampler;
    }

    /**
     * {@return a generator that gives what the newest PyTorch gives after {@code torch.manual_seed(seed)}}
     *
     * @param seed the seed; PyTorch's stream depends on its low 32 bits only, and a negative seed s stands for
     *     2<sup>64</sup> + s
     */
    public static Generator manualSeed(long seed) {
        return manualSeed(seed, Compatibility.TORCH_2_12);
    }

    /**
     * {@return a generator that gives what PyTorch gives after {@code torch.manual_seed(seed)}}
     *
     * @param seed the seed; PyTorch's stream depends on its low 32 bits only
     * @param compatibility which versions of PyTorch to equal where they differ
     */
    public static Generator manualSeed(long seed, Compatibility compatibility) {
        Objects.requireNonNull(compatibility, "compatibility");
        MersenneTwister twister = new MersenneTwister(seed);
        return new Generator(seed, compatibility, twister, new NormalSampler(twister, compatibility.usesLog1p()));
    }

    /**
     * {@return a generator from a seed of the whole range that {@code torch.manual_seed} takes, which is larger than that of
     * {@code long}}
     *
     * @param seed the seed, from -2<sup>63</sup> to 2<sup>64</sup> - 1
     * @throws IllegalArgumentException if the seed is outside that range
     */
    public static Generator manualSeed(BigInteger seed) {
        return manualSeed(seed, Compatibility.TORCH_2_12);
    }

    /**
     * {@return a generator from a seed of the whole range that {@code torch.manual_seed} takes}
     *
     * @param seed the seed, from -2<sup>63</sup> to 2<sup>64</sup> - 1
     * @param compatibility which versions of PyTorch to equal where they differ
     * @throws IllegalArgumentException if the seed is outside that range
     */
    public static Generator manualSeed(BigInteger seed, Compatibility compatibility) {
        if (seed.compareTo(LOWEST_SEED) < 0 || seed.compareTo(HIGHEST_SEED) > 0) {
            throw new IllegalArgumentException(
                    "Overflow when unpacking long: a seed is from -2^63 to 2^64 - 1, but found " + seed);
        }
        return manualSeed(seed.longValue(), compatibility);
    }

    /**
     * {@return the seed that this generator was created with, as PyTorch's {@code initial_seed} does: read it as an unsigned
     * number ({@link Long#toUnsignedString(long)})}
     */
    public long initialSeed() {
        return initialSeed;
    }

    /** {@return which versions of PyTorch this generator equals where they differ} */
    public Compatibility compatibility() {
        return compatibility;
    }

    /** {@return the next 32 random bits, one word of the Mersenne Twister} */
    public int random() {
        settle();
        return twister.nextInt();
    }

    /** {@return the next 64 random bits: two words, the first one as the high half} */
    public long random64() {
        settle();
        return twister.nextLong();
    }

    /**
     * Passes over the next {@code words} words of 32 bits, as so many calls of {@link #random()} would, but in less than a
     * millisecond however many they are. A cached normal value stays.
     *
     * <p>A float32 tensor of n elements takes n words of {@link Init#uniform}.
     *
     * @param words how many words, 0 or more
     * @throws IllegalArgumentException if {@code words} is negative
     */
    public void skip(long words) {
        if (words < 0) {
            throw new IllegalArgumentException(
                    "a generator cannot go back: words to skip are 0 or more, but found " + words);
        }
        settle();
        twister.skip(words);
    }

    /**
     * Passes over what {@link Init#uniform} would draw for a tensor.
     *
     * @param dtype the type of the tensor's elements, a floating-point type
     * @param numel how many elements it has
     * @throws IllegalArgumentException if the type is not a floating-point type, or {@code numel} is negative or 2<sup>61</sup> and more
     */
    public void skipUniform(DType dtype, long numel) {
        checkSkipped(dtype, numel);
        skip(numel * Fill.wordsPerValue(dtype));
    }

    /**
     * Passes over what {@link Init#normal} would draw for a tensor; a cached normal value is used and left as it would be.
     *
     * @param dtype the type of the tensor's elements, a floating-point type
     * @param numel how many elements it has
     * @throws IllegalArgumentException if the type is not a floating-point type, or {@code numel} is negative or 2<sup>61</sup> and more
     */
    public void skipNormal(DType dtype, long numel) {
        checkSkipped(dtype, numel);
        if (numel < Float32Normal.BLOCK) {
            settle();
            for (long i = 0; i < numel; i++) {
                normalSampler.next();
            }
        } else {
            skip(Fill.wordsOfNormals(dtype, numel, compatibility));
        }
    }

    private static void checkSkipped(DType dtype, long numel) {
        if (!dtype.isFloatingPoint()) {
            throw new IllegalArgumentException("random values have a floating-point type, but found " + dtype);
        }
        if (numel < 0 || numel > MOST_SKIPPED) {
            throw new IllegalArgumentException(
                    "a tensor to pass over has 0 to " + MOST_SKIPPED + " elements, but found " + numel);
        }
    }

    /** {@return a generator of its own that goes on exactly as this one would, the cached normal value included} */
    public Generator copy() {
        settle();
        MersenneTwister twisterCopy = twister.copy();
        return new Generator(initialSeed, compatibility, twisterCopy, normalSampler.copy(twisterCopy));
    }

    /**
     * {@return the state as {@code torch.get_rng_state()} gives it, 5,056 bytes, the cached normal value included} In Python,
     * {@code torch.set_rng_state(torch.frombuffer(bytearray(state), dtype=torch.uint8))} goes on from there.
     */
    public byte[] toTorchState() {
        settle();
        return TorchState.write(initialSeed, twister, normalSampler);
    }

    /**
     * {@return a generator that goes on where PyTorch's generator was, with what the newest PyTorch gives}
     *
     * @param state the bytes of {@code torch.get_rng_state()}: {@code bytes(torch.get_rng_state().tolist())} in Python
     * @throws IllegalArgumentException if they are not such a state
     */
    public static Generator fromTorchState(byte[] state) {
        return fromTorchState(state, Compatibility.TORCH_2_12);
    }

    /**
     * {@return a generator that goes on where PyTorch's generator was}
     *
     * @param state the bytes of {@code torch.get_rng_state()}: {@code bytes(torch.get_rng_state().tolist())} in Python
     * @param compatibility which versions of PyTorch to equal where they differ
     * @throws IllegalArgumentException if they are not such a state
     */
    public static Generator fromTorchState(byte[] state, Compatibility compatibility) {
        Objects.requireNonNull(compatibility, "compatibility");
        return TorchState.read(state, compatibility);
    }

    /**
     * Fills several tensors in one go, so that the machine's cores share them: {@link Init#uniform}, {@link Init#normal} and the functions
     * that are named after Xavier Glorot and Kaiming He return before the values are written, and all values are there when this method
     * returns. The values, and where this generator stands then, are those of one call after the other.
     *
     * <p>The tensors are different ones, and nothing else reads or writes them in the meantime. Other uses of this generator are allowed:
     * they first fill what is waiting.
     *
     * @param fills calls functions of {@link Init} with this generator
     */
    public void together(Runnable fills) {
        if (isTogether) {
            fills.run();
            return;
        }
        isTogether = true;
        try {
            fills.run();
        } catch (Throwable failure) {
            isTogether = false;
            settleAfter(failure);
            throw failure;
        }
        isTogether = false;
        settle();
    }

    /** Draws what is waiting, where a failure of the caller's own must not be hidden by another one. */
    private void settleAfter(Throwable failure) {
        try {
            settle();
        } catch (RuntimeException | Error another) {
            failure.addSuppressed(another);
        }
    }

    /** Draws a fill, now or together with others. */
    void draw(Fill fill) {
        batch.add(fill);
        if (!isTogether) {
            settle();
        }
    }

    /** Draws what is waiting. */
    void settle() {
        batch.run(this);
    }

    /** Goes on where a copy of this generator stands. */
    void moveTo(Generator copy) {
        twister.become(copy.twister);
    }

    MersenneTwister twister() {
        settle();
        return twister;
    }

    NormalSampler normalSampler() {
        settle();
        return normalSampler;
    }
}

package dev.fanin.random;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Which loops to use.
 *
 * <p>Loops on {@code jdk.incubator.vector} are much faster once they are compiled, but their first run costs about a second of
 * processor time. So the plain loops do the first work even where the module is there, until so many words have been drawn that
 * compiling the others is worth its price. The system property {@value #PROPERTY} decides otherwise: {@code always} or {@code never}.
 */
public final class KernelChoice {

    static final String PROPERTY = "dev.fanin.vector";

    private static final String VECTOR_MODULE = "jdk.incubator.vector";

    /** The words drawn by plain loops, in about a fifth of a second, before the vector loops take over. */
    private static final long WORDS_BEFORE_VECTORS = 1L << 28;

    private static final Kernels PLAIN =
            Runtime.version().feature() < WindowKernels.FIRST_JDK ? new PlainKernels() : new WindowKernels();
    private static final AtomicLong PLAIN_WORDS = new AtomicLong();
    private static final boolean WAITS;
    private static final boolean HAS_VECTORS;

    static {
        String choice = System.getProperty(PROPERTY, "auto");
        HAS_VECTORS = !choice.equals("never") && vectorModule() != null;
        WAITS = !choice.equals("always");
    }

    private KernelChoice() {}

    /** Returns the name of the loops that a large fill uses next. */
    public static String current() {
        return next(0).name();
    }

    /** Returns whether a large fill uses vectors next. */
    public static boolean isVectors() {
        return next(0) != PLAIN;
    }

    /** Returns the loops for a fill of so many words. */
    static Kernels next(long words) {
        if (!HAS_VECTORS || (WAITS && PLAIN_WORDS.get() < WORDS_BEFORE_VECTORS)) {
            if (HAS_VECTORS) {
                PLAIN_WORDS.addAndGet(words);
            }
            return PLAIN;
        }
        return VectorsHolder.KERNELS;
    }

    private static @Nullable Module vectorModule() {
        return ModuleLayer.boot().findModule(VECTOR_MODULE).orElse(null);
    }

    /** Loads the loops when they are asked for first. */
    private static final class VectorsHolder {
        static final Kernels KERNELS = load();

        private VectorsHolder() {}

        private static Kernels load() {
            Module module = vectorModule();
            if (module == null) {
                return PLAIN;
            }
            KernelChoice.class.getModule().addReads(module);
            try {
                return Class.forName("dev.fanin.random.VectorKernels")
                        .asSubclass(Kernels.class)
                        .getDeclaredConstructor()
                        .newInstance();
            } catch (InvocationTargetException | LinkageError unusable) {
                Logger logger = System.getLogger("dev.fanin");
                logger.log(Level.DEBUG, "the loops on " + VECTOR_MODULE + " cannot be used here", unusable);
                return PLAIN;
            } catch (ReflectiveOperationException missing) {
                throw new IllegalStateException("fanin-runtime is incomplete", missing);
            }
        }
    }
}

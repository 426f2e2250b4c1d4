package dev.fanin.processor.fuzz;

import dev.fanin.Generator;
import dev.fanin.LayerVisitor;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs what was generated for a model: it works, or says in the model's terms why it cannot. */
final class ModelRun {
    private final ClassLoader loader;

    ModelRun(Map<String, byte[]> classes) {
        this.loader = new ClassLoader(ModelRun.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    /** What went wrong, or null; "skipped" where the class cannot be created. */
    @Nullable
    String run(String model) {
        try {
            Class<?> type;
            Class<?> generated;
            try {
                type = loader.loadClass(model);
                generated = loader.loadClass(model + "Init");
            } catch (ClassNotFoundException nothing) {
                return "skipped";
            }
            if (Modifier.isAbstract(type.getModifiers()) || type.isEnum() || type.isRecord()) {
                return "skipped";
            }
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return calls(constructor.newInstance(), type, generated);
        } catch (ReflectiveOperationException | LinkageError broken) {
            return "cannot be loaded: " + broken;
        }
    }

    private static @Nullable String calls(Object model, Class<?> type, Class<?> generated)
            throws ReflectiveOperationException {
        LayerVisitor visitor = (name, layer) -> layer.children();
        String reset = call(model, type, generated, "resetParameters", Generator.class, Generator.manualSeed(1));
        String visit = call(model, type, generated, "apply", LayerVisitor.class, visitor);
        String summary = call(model, type, generated, "summary", null, null);
        String state = call(model, type, generated, "stateDict", null, null);
        return reset != null ? reset : visit != null ? visit : summary != null ? summary : state;
    }

    private static @Nullable String call(
            Object model,
            Class<?> type,
            Class<?> generated,
            String name,
            @Nullable Class<?> parameter,
            @Nullable Object argument)
            throws ReflectiveOperationException {
        Method method = parameter == null
                ? generated.getDeclaredMethod(name, type)
                : generated.getDeclaredMethod(name, type, parameter);
        method.setAccessible(true);
        try {
            Object result = parameter == null ? method.invoke(null, model) : method.invoke(null, model, argument);
            return name.equals("summary") && result.toString().isEmpty() ? "an empty summary" : null;
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getCause();
            boolean isSaid = cause instanceof IllegalArgumentException
                    && cause.getMessage() != null
                    && cause.getMessage().contains(type.getSimpleName() + ".");
            // A model may be larger than the heap.
            return isSaid ? null : cause instanceof OutOfMemoryError ? "skipped" : name + " throws " + trace(cause);
        }
    }

    private static String trace(Throwable thrown) {
        StringBuilder trace = new StringBuilder(thrown.toString());
        StackTraceElement[] frames = thrown.getStackTrace();
        for (int i = 0; i < Math.min(12, frames.length); i++) {
            trace.append("\n    at ").append(frames[i]);
        }
        return trace.toString();
    }
}

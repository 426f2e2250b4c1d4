package dev.fanin.processor;

import dev.fanin.Generator;
import dev.fanin.Layer;
import dev.fanin.LayerVisitor;
import dev.fanin.Summary;
import dev.fanin.Tensor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An instance of a model that was compiled, and its generated class.
 *
 * <p>What the generated code throws comes out as it is.
 *
 * @param model an instance
 * @param generated the class that is generated for it
 */
record CompiledModel(Object model, Class<?> generated) {
    /** A model of a class in package {@code a}. */
    static CompiledModel of(String name, Compilation compilation) {
        return of(name, name + "Init", compilation);
    }

    /** A model of a class in package {@code a}, by the names that the virtual machine has for it and its generated class. */
    static CompiledModel of(String name, String generated, Compilation compilation) {
        if (!compilation.success()) {
            throw new IllegalArgumentException(compilation.diagnostics().toString());
        }
        try {
            ClassLoader loader = new InMemoryClassLoader(compilation);
            Constructor<?> constructor = loader.loadClass("a." + name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return new CompiledModel(constructor.newInstance(), loader.loadClass("a." + generated));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    CompiledModel reset(long seed) {
        return reset(Generator.manualSeed(seed));
    }

    CompiledModel reset(Generator generator) {
        call("resetParameters", Generator.class, generator);
        return this;
    }

    /** Resets one field, by the name of the generated method. */
    void resetOne(String method, Generator generator) {
        call(method, Generator.class, generator);
    }

    @SuppressWarnings("unchecked")
    Map<String, Tensor> stateDict() {
        return (Map<String, Tensor>) call("stateDict", null, null);
    }

    /** The names that {@code apply} visits, in their order. */
    List<String> visited() {
        List<String> names = new ArrayList<>();
        LayerVisitor visitor = (name, layer) -> names.add(name);
        call("apply", LayerVisitor.class, visitor);
        return names;
    }

    void apply(LayerVisitor visitor) {
        call("apply", LayerVisitor.class, visitor);
    }

    Summary summary() {
        return (Summary) call("summary", null, null);
    }

    /** The value of a field, of which a path such as {@code block.fc} leads through several. */
    Object get(String path) {
        Object value = model;
        for (String name : path.split("\\.", -1)) {
            try {
                value = field(value.getClass(), name).get(value);
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return value;
    }

    CompiledModel set(String name, Object value) {
        try {
            field(model.getClass(), name).set(model, value);
            return this;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Layer layer(String path) {
        return (Layer) get(path);
    }

    private static Field field(Class<?> type, String name) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            try {
                Field field = each.getDeclaredField(name);
                field.setAccessible(true);
                return field;
            } catch (NoSuchFieldException inherited) {
                continue;
            }
        }
        throw new IllegalArgumentException(type + " has no field " + name);
    }

    private Object call(String method, Class<?> parameter, Object argument) {
        try {
            Method called = parameter == null
                    ? generated.getDeclaredMethod(method, model.getClass())
                    : generated.getDeclaredMethod(method, model.getClass(), parameter);
            called.setAccessible(true);
            return parameter == null ? called.invoke(null, model) : called.invoke(null, model, argument);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(thrown);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private static final class InMemoryClassLoader extends ClassLoader {
        private final Map<String, byte[]> classes;

        InMemoryClassLoader(Compilation compilation) {
            super(CompiledModel.class.getClassLoader());
            classes = compilation.classes();
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name + " is not among " + classes.keySet());
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}

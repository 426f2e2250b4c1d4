package dev.fanin.conformance;

import dev.fanin.Generator;
import dev.fanin.Tensor;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;

/** An instance of a model's compiled class, and its generated methods. */
final class CompiledModel {
    private final Object model;
    private final Class<?> generated;

    CompiledModel(GoldenModel golden, ClassLoader loader) throws ReflectiveOperationException {
        String name = ModelCompiler.PACKAGE + "." + golden.className();
        Constructor<?> constructor = Class.forName(name, true, loader).getDeclaredConstructor();
        model = constructor.newInstance();
        generated = Class.forName(name + "Init", true, loader);
    }

    void resetParameters(Generator generator) throws ReflectiveOperationException {
        call("resetParameters", generator);
    }

    void reset(String field, Generator generator) throws ReflectiveOperationException {
        call("reset" + Character.toUpperCase(field.charAt(0)) + field.substring(1), generator);
    }

    @SuppressWarnings("unchecked")
    Map<String, Tensor> stateDict() throws ReflectiveOperationException {
        return (Map<String, Tensor>) method("stateDict", model.getClass()).invoke(null, model);
    }

    private void call(String name, Generator generator) throws ReflectiveOperationException {
        try {
            method(name, model.getClass(), Generator.class).invoke(null, model, generator);
        } catch (InvocationTargetException e) {
            throw new AssertionError(generated.getName() + "." + name + " threw " + e.getCause(), e.getCause());
        }
    }

    private Method method(String name, Class<?>... parameters) throws NoSuchMethodException {
        return generated.getMethod(name, parameters);
    }
}

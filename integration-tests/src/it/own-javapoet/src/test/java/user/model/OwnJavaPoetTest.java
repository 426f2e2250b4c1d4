package user.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OwnJavaPoetTest {
    @Test
    void squaresJavaPoetWritesJava() {
        assertEquals(
                "package a;\n\nclass A {\n}\n",
                com.squareup.javapoet.JavaFile.builder(
                                "a",
                                com.squareup.javapoet.TypeSpec.classBuilder("A").build())
                        .build()
                        .toString());
    }

    @Test
    void palantirsJavaPoetIsTheUsersJar() {
        String jar = com.palantir.javapoet.JavaFile.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();

        assertTrue(jar.matches(".*/javapoet-[0-9.]+\\.jar"), jar);
    }

    @Test
    void modelIsInitialized() {
        assertEquals(0x3ee20009, Float.floatToRawIntBits(new Net(42).fc.weight().toFloatArray()[0]));
    }
}

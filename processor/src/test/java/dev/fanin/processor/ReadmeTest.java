package dev.fanin.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the README shows is what a reader gets. */
class ReadmeTest {
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static String readme = "";

    @BeforeAll
    static void readReadme() throws IOException {
        readme = Files.readString(Path.of("..", "README.md"));
    }

    private static String code(String markdown) {
        Matcher code = JAVA.matcher(markdown);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    @Test
    void firstExampleGeneratesTheCodeThatIsShown() throws IOException {
        String shown =
                readme.substring(readme.indexOf("<!-- generated:begin -->"), readme.indexOf("<!-- generated:end -->"));

        Compilation compilation = TestCompiler.javac(TestCompiler.STRICT).compile(code(readme));

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generated().get("LeNetInit.java")).contains(code(shown));
    }

    @Test
    void everyLayerAndInitializerIsListed() throws IOException {
        for (String folder : new String[] {"nn", "init"}) {
            Path annotations = Path.of("..", "runtime", "src", "main", "java", "dev", "fanin", folder);
            try (var files = Files.list(annotations)) {
                assertThat(files.map(file -> file.getFileName().toString().replace(".java", ""))
                                .filter(name -> !name.equals("package-info") && !name.equals("Padding")))
                        .allSatisfy(name -> assertThat(readme)
                                .containsPattern("[@`]" + name + "\\b|`" + Character.toLowerCase(name.charAt(0))
                                        + name.substring(1) + "\\("));
            }
        }
    }
}

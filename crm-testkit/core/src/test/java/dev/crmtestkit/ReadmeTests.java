package dev.crmtestkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example, word for word: it compiles, and gives what its names say. */
class ReadmeTests {

  private static final Path README = Path.of("..", "..", "README.md");

  @TempDir Path directory;

  @Test
  void theExampleSumsUpTheOpenDealsOfACompany() throws Exception {
    Path source = directory.resolve("Example.java");
    Files.writeString(source, program(example()));
    compile(source);

    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
      Object pipeline = loader.loadClass("Example").getMethod("pipeline").invoke(null);
      assertThat((BigDecimal) pipeline).isPositive();
    }
  }

  private static String example() throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf("```java\n") + "```java\n".length();
    return readme.substring(start, readme.indexOf("```", start));
  }

  private static String program(String example) {
    return """
        import static dev.crmtestkit.model.CrmTable.*;
        import dev.crmtestkit.generator.*;
        import dev.crmtestkit.model.*;
        import java.math.BigDecimal;
        public class Example {
          public static BigDecimal pipeline() {
        """
        + example
        + "    return pipeline;\n  }\n}\n";
  }

  private static void compile(Path source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter errors = new StringWriter();
    List<String> options = List.of("-cp", System.getProperty("java.class.path"));
    boolean compiled =
        compiler
            .getTask(
                errors,
                null,
                null,
                options,
                null,
                compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
            .call();
    assertThat(compiled).as(errors.toString()).isTrue();
  }
}

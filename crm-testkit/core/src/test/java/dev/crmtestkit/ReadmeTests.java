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

/** The README's examples, word for word: they compile, and give what their names say. */
class ReadmeTests {

  private static final Path ROOT = Path.of("..", "..");
  private static final Path QUICKSTART = ROOT.resolve(Path.of("samples", "quickstart"));

  @TempDir Path directory;

  @Test
  void theExampleSumsUpTheOpenDealsOfACompany() throws Exception {
    Path source = directory.resolve("Example.java");
    Files.writeString(source, program(block("This block is compiled and run", "java")));
    compile(source);

    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
      Object pipeline = loader.loadClass("Example").getMethod("pipeline").invoke(null);
      assertThat((BigDecimal) pipeline).isPositive();
    }
  }

  /** The build of the sample compiles and runs it. */
  @Test
  void theTestIsThatOfTheQuickstart() throws IOException {
    Path test = Path.of("src", "test", "java", "com", "example", "contacts");

    assertThat(Files.readString(QUICKSTART.resolve(test).resolve("ContactRepositoryTest.java")))
        .endsWith("\n\n" + block("From samples/quickstart", "java"));
  }

  @Test
  void theDependencyIsThatOfTheQuickstart() throws IOException {
    assertThat(Files.readString(QUICKSTART.resolve("pom.xml")))
        .contains(block("From samples/quickstart", "xml").indent(4));
  }

  /** The block of that language which comes first after a comment that begins so. */
  private static String block(String comment, String language) throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    String fence = "```" + language + "\n";
    int start = readme.indexOf(fence, readme.indexOf("<!-- " + comment)) + fence.length();
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

package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README quotes of {@code describe} is what it prints. */
class DescribeReadmeTests {

  @Test
  void theExcerptIsWhatIsPrinted() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    String fence = "```\n";
    int start = readme.indexOf(fence, readme.indexOf("<!-- From crm describe")) + fence.length();
    String excerpt = readme.substring(start, readme.indexOf("```", start));
    assertThat(excerpt).hasLineCount(8);
    assertThat(RunResult.of("describe").out()).contains(excerpt);
  }
}

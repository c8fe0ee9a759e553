package dev.crmtestkit.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crmtestkit.generator.CrmData;
import dev.crmtestkit.generator.CrmSpec;
import dev.crmtestkit.model.CrmTable;
import dev.crmtestkit.runner.describe.Description;
import dev.crmtestkit.runner.describe.DescriptionPage;
import dev.crmtestkit.runner.describe.Figure;
import dev.crmtestkit.runner.describe.Figure.Line;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a real browser. */
@NeedsChromium
class DescriptionPageIT {

  private static final CrmSpec SPEC =
      CrmSpec.standard()
          .withCount(CrmTable.CONTACT_EMAILS, 700)
          .withCount(CrmTable.CONTACT_PHONES, 600);
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
  private static final int PHONE = 360;

  @TempDir private Path folder;
  private Browser browser;

  @BeforeEach
  void start() {
    browser = Browser.start(folder.resolve("profile"));
    browser.width(1280, false);
  }

  @AfterEach
  void stop() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 360"})
  void everyChartIsDrawn(String colours, int width) throws IOException {
    browser.colours(colours);
    browser.width(width, width == PHONE);
    Description description = open();
    assertThat(browser.ask("return [...document.querySelectorAll('section')].map(it => it.id)"))
        .isEqualTo(description.figures().stream().map(Figure::id).toList());
    assertThat(
            browser.ask(
                """
                return [...document.querySelectorAll('canvas')].filter(canvas => {
                  const {data} = canvas.getContext('2d')
                      .getImageData(0, 0, canvas.width, canvas.height);
                  return new Set(new Uint32Array(data.buffer)).size < 4;
                }).map(canvas => canvas.closest('section').id)
                """))
        .isEqualTo(List.of());
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void noRequestLeavesTheMachine() throws IOException {
    open();
    assertThat(browser.requests())
        .anyMatch(address -> address.endsWith("/page.html"))
        .allMatch(address -> address.matches("(file|data|chrome):.*"));
  }

  @Test
  void aRequestAndAnErrorWouldBeSeen() throws IOException {
    String html = "<img src='http://127.0.0.1:9/x.png'><script>nothing.there()</script>";
    browser.open(Files.writeString(folder.resolve("bad.html"), html));
    assertThat(browser.requests()).contains("http://127.0.0.1:9/x.png");
    assertThat(browser.console()).anyMatch(line -> line.contains("nothing is not defined"));
  }

  @Test
  void aPhoneScrollsInOneDirection() throws IOException {
    browser.width(PHONE, true);
    open();
    assertThat(browser.ask("return innerWidth")).isEqualTo((long) PHONE);
    assertThat(pageWidth()).isEqualTo(PHONE);
    browser.ask("document.querySelectorAll('details').forEach(it => { it.open = true; })");
    assertThat(pageWidth()).isEqualTo(PHONE);
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 360", "dark, 360"})
  void axeFindsNothingToImprove(String colours, int width) throws IOException {
    browser.colours(colours);
    browser.width(width, width == PHONE);
    open();
    browser.ask("document.querySelectorAll('details').forEach(it => { it.open = true; })");
    browser.ask(axe());
    assertThat(browser.askLater("axe.run().then(it => arguments[0](it.passes.length))"))
        .satisfies(passes -> assertThat((long) passes).isGreaterThan(20));
    assertThat(
            browser.askLater(
                """
                axe.run().then(it => arguments[0](
                    it.violations.map(violation => violation.id + ': ' + violation.help
                        + ' ' + violation.nodes.map(node => node.html).slice(0, 3))))
                """))
        .isEqualTo(List.of());
  }

  @Test
  void darkIsDark() throws IOException {
    open();
    assertThat(browser.ask("return getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(246, 247, 249)");
    browser.colours("dark");
    assertThat(browser.ask("return getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(18, 21, 26)");
    assertThat(browser.ask("return Chart.defaults.color")).isEqualTo("#a5afbc");
  }

  @Test
  void namesAreOnlyNames() throws IOException {
    String name = "</script><script>document.title='stolen'</script><b>&amp; \"'\u2028";
    Figure figure = Description.of(CrmData.of(SPEC)).figure("top-companies");
    Figure named =
        new Figure(
            figure.id(),
            figure.shape(),
            figure.title(),
            figure.caption(),
            figure.subject(),
            figure.measures(),
            List.of(new Line(name, figure.lines().get(0).values())));
    open(new Description(SPEC, List.of(), List.of(named)));
    assertThat(browser.ask("return document.title")).asString().startsWith("CRM data set: seed");
    assertThat(browser.ask("return document.querySelector('tbody th').textContent"))
        .isEqualTo(name);
    assertThat(browser.ask("return document.querySelectorAll('main b').length")).isEqualTo(0L);
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void withoutScriptsThereAreTheNumbers() throws IOException {
    browser.withoutScripts();
    Description description = open();
    assertThat(
            browser.ask(
                "return [...document.querySelectorAll('table')]"
                    + ".filter(it => it.checkVisibility()).length"))
        .isEqualTo((long) description.figures().size());
    assertThat(browser.ask("return document.querySelector('canvas').checkVisibility()"))
        .isEqualTo(false);
  }

  private Description open() throws IOException {
    Description description = Description.of(CrmData.of(SPEC));
    open(description);
    return description;
  }

  private void open(Description description) throws IOException {
    String json = JsonText.of(description.content(), false);
    Path page = folder.resolve("page.html");
    browser.open(Files.writeString(page, DescriptionPage.html(description, json)));
  }

  private long pageWidth() {
    return (long) browser.ask("return document.documentElement.scrollWidth");
  }

  private static String axe() throws IOException {
    try (InputStream in = DescriptionPageIT.class.getResourceAsStream(AXE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

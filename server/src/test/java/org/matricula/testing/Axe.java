package org.matricula.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The rules of accessibility, applied to a page as it stands. The library's own way opens one more page in one more
 * process each time, which most of the time of the browser tests would go to; that is for pages with frames only.
 */
public final class Axe {

    private static final String ENGINE = "() => {" + engine() + "}";
    private static final String LOADED = "() => 'axe' in window";

    /** All rules run; of what passes, nobody needs the list. */
    private static final String RUN = """
            () => axe.run(document, {resultTypes: ['violations']})
                .then(result => result.violations.map(rule => rule.id + ': ' + rule.nodes[0].html))""";

    private Axe() {}

    /** One entry for each broken rule, with the first element that breaks it. */
    @SuppressWarnings("unchecked")
    public static List<String> violations(Page page) {
        page.waitForLoadState();
        assertThat(page.frames())
                .as("axe looks into no frames of " + page.url())
                .hasSize(1);
        if (!(Boolean) page.evaluate(LOADED)) page.evaluate(ENGINE);
        return (List<String>) page.evaluate(RUN);
    }

    private static String engine() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.matricula;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.testing.PlainBrowser;

class FirstOperatorTests {

    private static final String ADA = "ada@example.org";
    private static final String PASSWORD = "a long walk by the sea";

    @TempDir
    Path folder;

    @Test
    void whoStartsTheServerMakesTheFirstOperatorWhoThenAddsOrganisations() throws Exception {
        try (var instance = RunningInstance.startFor(folder.resolve("data"), ADA)) {
            var printed = instance.process().inputReader(UTF_8);
            assertThat(printed.readLine()).isEqualTo("ada@example.org is an operator.");
            var line = printed.readLine();
            var path = line.substring(line.indexOf("/reset-password/"));
            var browser = PlainBrowser.at(instance.particulars().httpPort());

            assertThat(browser.submit(path, path, Map.of("email", ADA, "password", PASSWORD))
                            .status())
                    .isEqualTo(303);

            assertThat(browser.get("/operator/organisations").status()).isEqualTo(200);
        }
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThatThrownBy(() -> CommandLine.parse(List.of("run", "--operator", "ada")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("takes an e-mail address");
    }
}

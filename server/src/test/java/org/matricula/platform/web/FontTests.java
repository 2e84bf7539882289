package org.matricula.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.platform.web.Assets.asset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** A font that pages ask for beforehand is used only if the stylesheet names the very same address. */
class FontTests {

    @Test
    void theStylesheetNamesFontsByTheAddressThatPagesUse() throws IOException {
        var stylesheet =
                new ClassPathResource("static/assets/matricula.css").getContentAsString(StandardCharsets.UTF_8);
        var fonts = Pattern.compile("url\\(\"(fonts/[^?\"]+)[^\"]*\"\\)")
                .matcher(stylesheet)
                .results()
                .toList();

        assertThat(fonts)
                .hasSize(4)
                .allSatisfy(font -> assertThat(asset(font.group(1)))
                        .isEqualTo("/assets/" + font.group().replaceAll("url\\(\"|\"\\)", "")));
    }
}

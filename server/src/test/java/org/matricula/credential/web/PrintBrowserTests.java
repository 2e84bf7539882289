package org.matricula.credential.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.credential.LooseBadge;
import org.matricula.testing.Browser;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MatriculaTest
@Tag("browser")
class PrintBrowserTests {

    @Autowired
    LooseBadge badges;

    @LocalServerPort
    int port;

    @Test
    void aCredentialPrintsOnOnePageWithItsAddressAndNothingEmpty() throws IOException {
        var world = badges.awarded("Safety at the bench: handling of hazardous substances", Instant.EPOCH, null);
        try (var visitor = Browser.at(port)) {
            visitor.open(world.award().address().path());
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            visitor.picture("credential-printed");
            var printed = visitor.page().pdf(new Page.PdfOptions().setFormat("A4"));

            try (var document = Loader.loadPDF(printed)) {
                assertThat(document.getNumberOfPages()).isOne();
                var text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
                assertThat(text)
                        .contains("http://matricula.test"
                                + world.award().address().path())
                        .contains(world.learner().name().replaceAll("\\s+", ""))
                        .doesNotContain("Whatwaschecked", "Passiton");
            }
        }
    }
}

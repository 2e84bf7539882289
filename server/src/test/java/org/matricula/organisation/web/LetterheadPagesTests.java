package org.matricula.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.io.IOException;
import java.util.Base64;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.Role;
import org.matricula.testing.Browsing;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Pictures;
import org.matricula.testing.Providers;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@MatriculaTest
class LetterheadPagesTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    Members members;

    /** A browser says how long what it sends is; the longer it may be, the fewer may send it. */
    private static final String SIZED = "parts";

    private Organisation organisation;
    private Browsing owner;
    private String path;

    @BeforeEach
    void anOwner() {
        organisation = Providers.provider(organisations);
        var somebody = Somebody.in(accounts);
        members.add(organisation.id(), somebody.id(), Role.OWNER);
        owner = Browsing.as(server, somebody);
        path = organisation.path() + "/letterhead";
    }

    @Test
    void theOwnerSaysWhoSignsAndUploadsALogoThatAnyoneCanSee() {
        var saved = owner.send(multipart(path)
                .file("logo", Pictures.png(300, 80))
                .param("signatoryName", "Jane Doe")
                .param("signatoryTitle", "Registrar")
                .content(SIZED));

        assertThat(saved.getStatus()).isEqualTo(303);
        var page = owner.page(path);
        assertThat(page.select("#signatoryName").val()).isEqualTo("Jane Doe");
        var address = page.select("img.logo").attr("src");
        assertThat(address).startsWith(organisation.path() + "/logo.png?v=");
        var logo = Browsing.as(server, Somebody.in(accounts)).open(address);
        assertThat(logo.getContentType()).isEqualTo("image/png");
        assertThat(logo.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");

        assertThat(owner.submit(path + "/logo/removal").getStatus()).isEqualTo(303);
        assertThat(owner.page(path).select("img.logo")).isEmpty();
        assertThat(owner.open(address).getStatus()).isEqualTo(404);
    }

    @Test
    void aSampleShowsWhatIsSavedAndIsNoCertificate() throws IOException {
        owner.submit(path, "signatoryName", "Jane Doe", "signatoryTitle", "Registrar");

        var address = owner.page(path).select("a[href$=sample.pdf]").attr("href");
        var sample = owner.open(address);

        assertThat(sample.getContentType()).isEqualTo("application/pdf");
        try (var document = Loader.loadPDF(sample.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Sample", "Jane Doe", "Registrar", organisation.name(), "there is no credential inside")
                    .doesNotContain("/c/");
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(document.getSignatureDictionaries()).isEmpty();
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Sample");
            var names = document.getDocumentCatalog().getNames();
            assertThat(names == null ? null : names.getEmbeddedFiles()).isNull();
        }
        assertThat(Browsing.as(server, Somebody.in(accounts)).open(address).getStatus())
                .isIn(403, 404);
    }

    @Test
    void whatCantBeTakenIsSaidAtTheFieldAndWhatWasTypedIsKept() {
        var refused = owner.send(multipart(path)
                .file("logo", new byte[] {1, 2, 3})
                .param("signatoryName", "Jane Doe")
                .param("signatoryTitle", "Registrar")
                .content(SIZED));

        assertThat(refused.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(Browsing.text(refused));
        assertThat(page.select("#logo-wrong").text()).contains("not a PNG or JPEG");
        assertThat(page.select("#signatoryTitle").val()).isEqualTo("Registrar");

        var untitled = Jsoup.parse(Browsing.text(owner.submit(path, "signatoryTitle", "Registrar")));
        assertThat(untitled.select("#signatoryName-wrong").text()).contains("Say who holds this office");
    }

    @Test
    void programsDoTheSame() {
        var api = "/api/v1/organisations/" + organisation.id() + "/letterhead";
        var logo = Base64.getEncoder().encodeToString(Pictures.png(50, 50));

        var answer = owner.send(put(api), "{\"signatoryName\":\"Jane Doe\",\"logo\":\"" + logo + "\"}");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Browsing.text(answer)).contains("\"signatoryName\":\"Jane Doe\"", "/logo.png?v=");
        assertThat(Browsing.text(owner.open(api))).contains("Jane Doe");
    }

    @Test
    void nobodyElseChangesIt() {
        var outsider = Browsing.as(server, Somebody.in(accounts));

        assertThat(outsider.open(path).getStatus()).isIn(403, 404);
        assertThat(outsider.submit(path, "signatoryName", "Eve").getStatus()).isIn(403, 404);
        assertThat(owner.page(path).select("#signatoryName").val()).isEmpty();
    }
}

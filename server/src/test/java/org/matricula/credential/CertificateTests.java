package org.matricula.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.openbadges.Verdict;
import org.matricula.organisation.Letterheads;
import org.matricula.platform.Gone;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.platform.Token;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.matricula.testing.Pictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
@Import(PassedCourse.class)
class CertificateTests {

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Credentials credentials;

    @Autowired
    PublicCredentials publicCredentials;

    @Autowired
    Certificates certificates;

    @Autowired
    Letterheads letterheads;

    @Autowired
    Verification verification;

    @Autowired
    List<PersonalData> personalData;

    @Autowired
    JdbcClient jdbc;

    private PassedCourse.World world;
    private Award award;
    private Token token;

    @BeforeEach
    void award() {
        world = passedCourse.by(1);
        awarding.runNow(
                world.provider().id(), achievements.ofCourse(world.course()).id());
        award = credentials.of(Person.of(world.learner().id())).getFirst();
        token = award.address().token();
    }

    @Test
    void aRoundOfAwardsMakesNoPdfAndTheFirstWhoAsksDoes() {
        assertThat(certificates.size(award.credentialId())).isEmpty();

        var pdf = certificates.of(token);

        assertThat(certificates.size(award.credentialId())).contains(pdf.length);
    }

    @Test
    void whatWasDownloadedOnceIsWhatIsDownloadedAgain() throws IOException {
        var first = certificates.of(token);
        letterheads.change(world.provider().id(), "Jane Doe", "Registrar", null);

        assertThat(certificates.of(token)).isEqualTo(first);
    }

    @Test
    void theCredentialInsideIsTheOneAtItsAddressAndVerifies() throws IOException {
        try (var document = Loader.loadPDF(certificates.of(token))) {
            var inside = credentialIn(document);

            assertThat(inside).isEqualTo(publicCredentials.document(token));
            assertThat(verification.verify(inside).verdict()).isEqualTo(Verdict.VALID);
        }
    }

    @Test
    void theSignatureHoldsAndOneChangedByteBreaksIt() {
        var pdf = certificates.of(token);
        assertThat(isIntact(pdf)).isTrue();

        var changed = pdf.clone();
        changed[pdf.length / 2] ^= 1;

        assertThat(isIntact(changed)).isFalse();
    }

    @Test
    void itBearsTheSignatoryAndTheLogo() throws IOException {
        letterheads.change(world.provider().id(), "Jane Doe", "Registrar", Pictures.png(300, 80));

        try (var document = Loader.loadPDF(certificates.of(token))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Jane Doe", "Registrar");
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(2);
        }
    }

    @Test
    void whatIsStoredShowsNothing() {
        var pdf = certificates.of(token);

        var stored = jdbc.sql("select sealed_pdf from certificate_pdf where credential_id = :id")
                .param("id", award.credentialId())
                .query(byte[].class)
                .single();
        assertThat(stored).hasSizeGreaterThan(pdf.length);
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("%PDF");
    }

    @Test
    void erasureDestroysIt() {
        certificates.of(token);

        personalData.forEach(module -> module.erase(Person.of(world.learner().id())));

        assertThatThrownBy(() -> certificates.of(token)).isInstanceOf(Gone.class);
        assertThat(certificates.size(award.credentialId())).isEmpty();
    }

    private static byte[] credentialIn(PDDocument document) throws IOException {
        PDComplexFileSpecification file = document.getDocumentCatalog()
                .getNames()
                .getEmbeddedFiles()
                .getNames()
                .get("credential.json");
        assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("application/vc");
        assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
        return file.getEmbeddedFile().toByteArray();
    }

    private static boolean isIntact(byte[] pdf) {
        var reader = new PDFDocumentAnalyzer(new InMemoryDocument(pdf));
        reader.setCertificateVerifier(new CommonCertificateVerifier());
        var signature = reader.getSignatures().getFirst();
        signature.checkSignatureIntegrity();
        return signature.getSignatureCryptographicVerification().isSignatureValid();
    }
}

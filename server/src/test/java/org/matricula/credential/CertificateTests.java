package org.matricula.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
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
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class CertificateTests {

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    LooseBadge badges;

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
    CredentialStore store;

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
        assertThat(size(award.credentialId())).isEmpty();

        var pdf = certificates.of(token);

        assertThat(size(award.credentialId())).contains(pdf.length);
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
    void theSignatureHoldsAndOneChangedByteBreaksIt() throws Exception {
        var pdf = certificates.of(token);
        assertThat(isIntact(pdf)).isTrue();

        var changed = pdf.clone();
        var producer = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("Matricula");
        changed[producer] = 'm';

        assertThat(isIntact(changed)).isFalse();
    }

    @Test
    void itBearsTheSignatoryAndTheLogo() throws IOException {
        letterheads.change(world.provider().id(), "Jane Doe", "Registrar", Pictures.png(300, 80));

        try (var document = Loader.loadPDF(certificates.of(token))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Jane Doe", "Registrar");
            assertThat(document.getPage(0).getResources().getXObjectNames())
                    .as("QR code, badge, logo")
                    .hasSize(3);
        }
    }

    @Test
    void ofWhatIsNoCourseItClaimsNoneAndSaysUntilWhenItHolds() throws IOException {
        var loose = badges.awarded("Knows where the time goes", PassedCourse.EARNED, "P2Y");

        try (var document =
                Loader.loadPDF(certificates.of(loose.award().address().token()))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("has been awarded", "Knows where the time goes", "Valid until 30 June 2016.")
                    .doesNotContain("course");
            assertThat(document.getPage(0).getResources().getXObjectNames())
                    .as("QR code, badge")
                    .hasSize(2);
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
        assertThat(size(award.credentialId())).isEmpty();
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

    /**
     * By PDFBox and BouncyCastle, not by the library that signed: the signature covers the whole file, is a CAdES one
     * that names its certificate, and holds.
     */
    private static boolean isIntact(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var signature = document.getSignatureDictionaries().getFirst();
            var range = signature.getByteRange();
            assertThat(range[0]).isZero();
            assertThat(range[2] + range[3]).isEqualTo(pdf.length);
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            // The rest of its place in the file is filled with zeros, which the stream leaves unread.
            var content = ContentInfo.getInstance(new ASN1InputStream(signature.getContents(pdf)).readObject());
            var signed = new CMSSignedData(new CMSProcessableByteArray(signature.getSignedContent(pdf)), content);
            var signer = signed.getSignerInfos().getSigners().iterator().next();
            assertThat(signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                    .isNotNull();
            X509CertificateHolder certificate = (X509CertificateHolder)
                    signed.getCertificates().getMatches(null).iterator().next();
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSSignerDigestMismatchException e) {
            return false;
        }
    }

    private java.util.Optional<Integer> size(UUID credentialId) {
        return store.find(credentialId).map(CredentialStore.Facts::certificateBytes);
    }
}

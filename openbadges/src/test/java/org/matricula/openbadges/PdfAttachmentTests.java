package org.matricula.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.openbadges.Check.Kind;

/** A credential travels inside a PDF, and so may anything else. */
class PdfAttachmentTests {

    private static final String COMPRESSED =
            "<< /Type /EmbeddedFile /Filter /FlateDecode /Subtype /application#2Fvc >>";

    @Test
    void theCredentialAttachedToAPdfIsVerified() {
        var pdf = pdf("", COMPRESSED, deflated(credential()));

        assertThat(verify(pdf).verdict())
                .isEqualTo(Samples.VERIFIER.verify(credential(), Samples.NOW).verdict());
        assertThat(verify(pdf).check(Kind.SIGNATURE).passed()).isTrue();
    }

    @Test
    void oneThatIsNotCompressedIsVerifiedToo() {
        var pdf = pdf("", "<</Type/EmbeddedFile/Length 42>>", credential());

        assertThat(verify(pdf).check(Kind.SIGNATURE).passed()).isTrue();
    }

    @Test
    void oneChangedLetterInsideIsABrokenSignature() {
        var changed = new String(credential(), StandardCharsets.UTF_8).replace("great patience", "great patiense");

        var verification = verify(pdf("", COMPRESSED, deflated(changed.getBytes(StandardCharsets.UTF_8))));

        assertThat(verification.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(verification.check(Kind.SIGNATURE).reason()).isEqualTo(Reason.SIGNATURE_WRONG);
    }

    @Test
    void whatElseIsAttachedIsPassedOver() {
        var pdf = pdf("", COMPRESSED, deflated(new byte[4 * StrictJson.LARGEST]));
        var both = join(pdf, pdf("", COMPRESSED, deflated(credential())));

        assertThat(verify(both).check(Kind.SIGNATURE).passed()).isTrue();
    }

    @Test
    void aPdfWithoutACredentialIsNotCalledOneThatIsWrong() {
        assertNone(pdf("", "<< /Length 4 >>", "text".getBytes(StandardCharsets.UTF_8)), Reason.PDF_WITHOUT_CREDENTIAL);
        assertNone(pdf("", COMPRESSED, new byte[100]), Reason.PDF_WITHOUT_CREDENTIAL);
        assertNone("%PDF-".getBytes(StandardCharsets.UTF_8), Reason.PDF_WITHOUT_CREDENTIAL);
    }

    @Test
    void aPdfUnderAPasswordIsNamedAsSuch() {
        assertNone(pdf("trailer << /Encrypt 9 0 R >>", COMPRESSED, new byte[100]), Reason.PDF_ENCRYPTED);
    }

    @Test
    void whatExpandsWithoutEndIsPassedOver() {
        var bomb = pdf("", COMPRESSED, deflated(new byte[20_000_000]));

        assertNone(bomb, Reason.PDF_WITHOUT_CREDENTIAL);
    }

    @Test
    void onlyAFewOfAThousandAttachmentsAreTried() {
        var many = new ByteArrayOutputStream();
        for (int i = 0; i < 10_000; i++) many.writeBytes(pdf("", COMPRESSED, new byte[1]));

        assertNone(many.toByteArray(), Reason.PDF_WITHOUT_CREDENTIAL);
    }

    @Test
    void aLargePdfIsRefused() {
        var large = pdf("", COMPRESSED, new byte[StrictJson.LARGEST]);

        assertThat(verify(large).check(Kind.FORMAT).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004", "Dear Ada,", "<svg/>", "9999"})
    void anyOtherFileHoldsNoCredential(String file) {
        assertNone(file.getBytes(StandardCharsets.ISO_8859_1), Reason.NO_CREDENTIAL);
    }

    private static void assertNone(byte[] file, Reason reason) {
        var verification = verify(file);
        assertThat(verification.verdict()).isEqualTo(Verdict.NO_CREDENTIAL);
        assertThat(verification.check(Kind.FORMAT).reason()).isEqualTo(reason);
        assertThat(verification.json()).isNull();
    }

    private static Verification verify(byte[] file) {
        return Samples.VERIFIER.verify(file, Samples.NOW);
    }

    private static byte[] credential() {
        return Samples.signed().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pdf(String trailer, String dictionary, byte[] content) {
        return join(
                ("%PDF-1.7\n1 0 obj\n" + dictionary + "\nstream\r\n").getBytes(StandardCharsets.ISO_8859_1),
                content,
                ("\r\nendstream\nendobj\n" + trailer + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] join(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) bytes.writeBytes(part);
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] content) {
        var deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        var bytes = new ByteArrayOutputStream();
        var block = new byte[8192];
        while (!deflater.finished()) bytes.write(block, 0, deflater.deflate(block));
        deflater.end();
        return bytes.toByteArray();
    }
}

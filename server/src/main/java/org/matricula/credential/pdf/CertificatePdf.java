package org.matricula.credential.pdf;

import gg.jte.output.StringOutput;
import java.time.Instant;
import pages.Templates;

/** Sets a certificate: one landscape A4 page with the signed credential inside. */
public final class CertificatePdf {

    private static final String DESCRIPTION = "The signed credential (Open Badges 3.0)";

    private final Templates templates;

    public CertificatePdf(Templates templates) {
        this.templates = templates;
    }

    /** @param credential the signed document, embedded byte for byte */
    public byte[] set(Sheet sheet, byte[] credential, Instant issuedAt) {
        return PdfPress.set(printed(sheet, false), new Enclosure("credential.json", DESCRIPTION, credential, issuedAt));
    }

    /** The same sheet with a word across it that says what it is, nothing inside and no place for a signature. */
    public byte[] sample(Sheet sheet) {
        return PdfPress.set(printed(sheet, true), null);
    }

    private Printed printed(Sheet sheet, boolean sample) {
        var html = new StringOutput();
        templates.credentialCertificate(sheet, sample).render(html);
        return new Printed(html.toString(), "certificate.css", sheet.words(), sheet.url(), sheet.pictures());
    }
}

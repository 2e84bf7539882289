package org.matricula.credential;

import java.time.Clock;
import java.util.Map;
import org.matricula.credential.pdf.Enclosure;
import org.matricula.credential.pdf.PadesSigner;
import org.matricula.credential.pdf.PdfPress;
import org.matricula.credential.pdf.Printed;
import org.springframework.stereotype.Component;

/** Sets and signs learner records as PDF, with what signs the organisation's certificates. */
@Component
public class TranscriptSheets {

    private static final String DESCRIPTION = "The signed learner record (Comprehensive Learner Record 2.0)";

    private final IssuerCertificates certificates;
    private final Presses presses;
    private final Clock clock;

    TranscriptSheets(IssuerCertificates certificates, Presses presses, Clock clock) {
        this.certificates = certificates;
        this.presses = presses;
        this.clock = clock;
    }

    /** Whether all of a text can be printed; what can't is printed as a question mark. */
    public boolean canPrint(String words) {
        return Printed.canDraw(words);
    }

    /** PDF/A-3a with the document inside, signed (PAdES baseline B); waits for its turn. */
    public byte[] set(TranscriptSheet sheet) {
        return presses.with(() -> {
            var set = PdfPress.set(
                    new Printed(
                            sheet.html(),
                            "record.css",
                            sheet.words(),
                            sheet.url(),
                            sheet.logo() == null ? Map.of() : Map.of("logo", sheet.logo())),
                    new Enclosure("record.json", DESCRIPTION, sheet.document(), sheet.at()));
            return new PadesSigner(certificates.identity(sheet.organisationId()))
                    .sign(set, sheet.issuer(), clock.instant());
        });
    }
}

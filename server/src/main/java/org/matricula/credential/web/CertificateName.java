package org.matricula.credential.web;

import java.nio.charset.StandardCharsets;
import org.matricula.credential.PublishedCredential;
import org.matricula.credential.share.FileNames;
import org.springframework.http.ContentDisposition;

/** What a certificate is called as a file: the course and the learner, in whatever letters they are written. */
final class CertificateName {

    private CertificateName() {}

    static String of(String title, String holder) {
        return FileNames.words(title) + " - " + FileNames.words(holder) + ".pdf";
    }

    /** The header by which a browser keeps it under this name (RFC 6266). */
    static String header(PublishedCredential credential) {
        return ContentDisposition.attachment()
                .filename(of(credential.name(), credential.holder()), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}

package org.matricula.credential.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.matricula.credential.PublishedCredential;
import org.springframework.http.ContentDisposition;

/** What a certificate is called as a file: the course and the learner, in whatever letters they are written. */
final class CertificateName {

    private static final int LENGTH = 60;

    /** Letters, their marks and digits of any script; whatever else there is may mean something to a file system. */
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}'-]+");

    private CertificateName() {}

    static String of(String title, String holder) {
        return words(title) + " - " + words(holder) + ".pdf";
    }

    /** The header by which a browser keeps it under this name (RFC 6266). */
    static String header(PublishedCredential credential) {
        return ContentDisposition.attachment()
                .filename(of(credential.name(), credential.holder()), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static String words(String text) {
        var words = OTHERS.matcher(text).replaceAll(" ").strip();
        var end = words.offsetByCodePoints(0, Math.min(LENGTH, words.codePointCount(0, words.length())));
        return words.substring(0, end).strip();
    }
}

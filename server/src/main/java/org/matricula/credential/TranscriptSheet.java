package org.matricula.credential;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner record to be printed.
 *
 * @param html  the page; see {@link org.matricula.credential.pdf.Printed} for what it may name
 * @param words everything on it that somebody wrote
 * @param url   of its public page, for the QR code
 * @param logo  PNG; null if the provider has none
 */
public record TranscriptSheet(
        UUID organisationId,
        String issuer,
        String html,
        String words,
        String url,
        byte @Nullable [] logo,
        byte[] document,
        Instant at) {}

package org.matricula.credential;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be recognised: Open Badges 3.0 calls it Achievement, people call it a badge or a certificate.
 *
 * @param courseId    the course it stands for; null for other things
 * @param programmeId the programme it stands for; null for other things
 * @param token       its place in public addresses: {@code /a/{token}}
 * @param criteria    what has to be done to earn it, in Markdown
 * @param type        a word of the standard's list, e.g. {@code Course}, {@code CertificateOfCompletion}
 */
public record Achievement(
        UUID id,
        UUID organisationId,
        @Nullable UUID courseId,
        @Nullable UUID programmeId,
        String token,
        String name,
        String description,
        String criteria,
        String type,
        Instant createdAt) {

    public String path() {
        return "/a/" + token;
    }
}

package org.matricula.credential;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;

/**
 * What can be recognised: Open Badges 3.0 calls it Achievement, people call it a badge or a certificate.
 *
 * @param courseId    the course it stands for; null for other things
 * @param programmeId the programme it stands for; null for other things
 * @param token       its place in public addresses: {@code /a/{token}}
 * @param criteria    what has to be done to earn it, in Markdown
 * @param type        a word of the standard's list, e.g. {@code Course}, {@code CertificateOfCompletion}
 * @param version     grows with each publication; what was awarded keeps the version it was awarded by
 * @param validity    how long an award of it holds, as an ISO 8601 period; null for good
 * @param renewalOpens how long before its end an award can be renewed, as an ISO 8601 period; null at any time
 * @param related     addresses of related achievements: paths of ours, or https addresses of others'
 * @param picture     the hash of its picture; null for one that is drawn from its name
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
        State state,
        int version,
        List<String> tags,
        @Nullable String validity,
        Renewal renewal,
        @Nullable String renewalOpens,
        List<String> related,
        @Nullable String picture,
        Instant createdAt) {

    /** Only what is published can be awarded; what is retired keeps its page and its awards. */
    public enum State {
        DRAFT,
        PUBLISHED,
        RETIRED
    }

    public Achievement {
        tags = List.copyOf(tags);
        related = List.copyOf(related);
    }

    /** One as it is made for a course or a programme: published, and of no limited time. */
    static Achievement published(
            UUID organisationId,
            @Nullable UUID courseId,
            @Nullable UUID programmeId,
            String token,
            String name,
            String description,
            String criteria,
            String type,
            Instant now) {
        return new Achievement(
                Ids.next(),
                organisationId,
                courseId,
                programmeId,
                token,
                name,
                description,
                criteria,
                type,
                State.PUBLISHED,
                1,
                List.of(),
                null,
                Renewal.NONE,
                null,
                List.of(),
                null,
                now);
    }

    /** The moment an award of that moment ends, on the issuer's calendar; null for good. */
    public @Nullable Instant endOf(Instant awardedAt, ZoneId zone) {
        if (validity == null) return null;
        return awardedAt.atZone(zone).plus(Period.parse(validity)).toInstant();
    }

    public boolean isPublished() {
        return state == State.PUBLISHED;
    }

    public String path() {
        return "/a/" + token;
    }
}

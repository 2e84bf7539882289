package org.matricula.credential.framework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of skills or standards that somebody keeps, as it was last imported.
 *
 * @param organisationId whose it is; null if it is shared with everyone
 * @param identifier     what tells it from others when it is imported again
 * @param url            where its keeper says what it is
 * @param items          how many skills stand
 * @param retired        how many it calls obsolete, or are gone from it and kept because an achievement is aligned to them
 */
public record Framework(
        UUID id,
        @Nullable UUID organisationId,
        Kind kind,
        String identifier,
        String name,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String version,
        int items,
        int retired,
        Instant importedAt) {

    /** What kind of file it came as. */
    public enum Kind {
        /** 1EdTech Competencies and Academic Standards Exchange 1.0 or 1.1. */
        CASE("CFItem"),
        /** European Skills, Competences, Qualifications and Occupations. */
        ESCO("ext:ESCO"),
        /** The content model of the Occupational Information Network. */
        ONET("ext:ONET"),
        /** A plain table; the standard has no word for what is in it. */
        TABLE(null);

        private final @Nullable String targetType;

        Kind(@Nullable String targetType) {
            this.targetType = targetType;
        }

        /** The word of Open Badges 3.0, B.3.4 AlignmentTargetType, or an extension of it. */
        public @Nullable String targetType() {
            return targetType;
        }
    }

    public boolean isShared() {
        return organisationId == null;
    }

    boolean isSeenBy(UUID organisation) {
        return isShared() || organisation.equals(organisationId);
    }
}

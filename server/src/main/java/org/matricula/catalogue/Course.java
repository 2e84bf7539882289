package org.matricula.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a provider teaches, again and again, in runs. {@code slug} is unique on the platform and never changes;
 * {@code partnerCode} is the provider's own code, unique in its organisation; {@code description} is Markdown.
 */
public record Course(
        UUID id,
        UUID organisationId,
        String slug,
        String title,
        @Nullable String partnerCode,
        String summary,
        String description,
        Instant createdAt) {}

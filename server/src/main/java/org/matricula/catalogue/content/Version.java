package org.matricula.catalogue.content;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A published version; {@code by} is the person or program that published it, null where nobody was noted. */
public record Version(
        int number, Instant publishedAt, @Nullable UUID by) {}

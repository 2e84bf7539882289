package org.matricula.credential.recipient;

import java.time.Instant;
import java.util.UUID;
import org.matricula.credential.Achievement;
import org.matricula.organisation.Organisation;

/** An award that waits for the reader. {@code narrative} is Markdown, empty where nothing is said. */
public record OwnClaim(
        UUID id,
        Organisation organisation,
        Achievement achievement,
        Instant earnedAt,
        Instant endsAt,
        String narrative) {}

package org.matricula.credential;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Organisation;
import org.matricula.progress.Result;

/**
 * What a provider states of a learner in one programme, to be signed (see {@link Transcripts}).
 *
 * @param provider  whose key signs it
 * @param url       where it can be seen; the document's id
 * @param name      what it is called
 * @param partial   whether the learner left something out
 * @param holder    the learner's name; null if the learner doesn't show it
 * @param email     an address in clear; null if the learner doesn't show it
 * @param programme what the entries are parts of
 * @param entries   at least one
 */
public record Transcript(
        Organisation provider,
        String url,
        String name,
        boolean partial,
        @Nullable String holder,
        @Nullable String email,
        Achievement programme,
        List<Entry> entries) {

    public Transcript {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) throw new IllegalArgumentException("A transcript without anything earned");
    }

    /**
     * Something earned that stands.
     *
     * @param earnedAt   null if the learner doesn't show it
     * @param result     null if the learner doesn't show grades, or there is only one
     * @param percentage from 0 to 100; null if not shown, or not known
     * @param credential where the signed credential of it stands; null if none was awarded yet
     * @param enclosed   whether that credential goes with it
     */
    public record Entry(
            Achievement achievement,
            @Nullable Instant earnedAt,
            @Nullable Result result,
            @Nullable BigDecimal percentage,
            @Nullable CredentialAddress credential,
            boolean enclosed) {}
}

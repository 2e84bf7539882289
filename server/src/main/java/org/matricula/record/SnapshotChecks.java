package org.matricula.record;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.matricula.credential.Transcripts;
import org.matricula.openbadges.Check;
import org.matricula.openbadges.Verdict;
import org.springframework.stereotype.Component;

/**
 * What comes of checking snapshots. A document never changes, and checking one costs more than all else on its page: what
 * was found is kept for some minutes.
 */
@Component
final class SnapshotChecks {

    private static final int KEPT = 5_000;
    private static final Duration KEPT_FOR = Duration.ofMinutes(10);

    private final Transcripts transcripts;
    private final Cache<UUID, Checked> found =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(KEPT_FOR).build();

    SnapshotChecks(Transcripts transcripts) {
        this.transcripts = transcripts;
    }

    record Checked(Verdict verdict, List<Check> checks) {}

    /** @param document opens the signed one, if it has to be looked at */
    Checked of(RecordSnapshot snapshot, Supplier<byte[]> document) {
        return found.get(snapshot.id(), id -> {
            var verification = transcripts.verify(document.get());
            return new Checked(verification.verdict(), verification.checks());
        });
    }
}

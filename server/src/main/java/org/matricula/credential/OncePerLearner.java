package org.matricula.credential;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Chooses what is awarded where one award of an achievement is enough: the first, and the first after its time. */
final class OncePerLearner {

    private final CredentialWriter writer;
    private final Map<UUID, Instant> last;

    /** @param last when learners earned it the last time */
    OncePerLearner(CredentialWriter writer, Map<UUID, Instant> last) {
        this.writer = writer;
        this.last = new HashMap<>(last);
    }

    List<Earned> of(List<Earned> earned) {
        var chosen = new ArrayList<Earned>();
        earned.stream()
                .sorted(Comparator.comparing(Earned::earnedAt).thenComparing(Earned::sourceKey))
                .filter(this::isWanted)
                .forEach(one -> {
                    last.put(one.learnerId(), one.earnedAt());
                    chosen.add(one);
                });
        return chosen;
    }

    private boolean isWanted(Earned one) {
        var before = last.get(one.learnerId());
        if (before == null) return true;
        var over = writer.validUntil(Earned.of(one.learnerId(), one.sourceKey(), before, null));
        return over != null && !one.earnedAt().isBefore(over);
    }
}

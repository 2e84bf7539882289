package org.matricula.pathway;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long learners have to appeal before institutions hear of a revocation, as each issuer decides (*Programme records*,
 * 5). In fraud nobody waits.
 */
@Service
public class RevocationDelay {

    public static final int USUAL_HOURS = 24;
    public static final int MOST_HOURS = 168;

    private final RevocationNoticeStore store;
    private final Audit audit;

    RevocationDelay(RevocationNoticeStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** In hours. */
    public int of(UUID organisationId) {
        return store.hours(organisationId).orElse(USUAL_HOURS);
    }

    /** @throws Invalid naming {@code hours} if it isn't from 0 to a week */
    @Transactional
    public void set(UUID organisationId, int hours) {
        if (hours < 0 || hours > MOST_HOURS) throw Invalid.field("hours", "pathway.revocation.hours-wrong", MOST_HOURS);
        store.setHours(organisationId, hours);
        audit.record(
                organisationId, "revocation-delay.changed", "organisation", organisationId, Map.of("hours", hours));
    }

    Duration of(UUID organisationId, boolean fraud) {
        return fraud ? Duration.ZERO : Duration.ofHours(of(organisationId));
    }
}

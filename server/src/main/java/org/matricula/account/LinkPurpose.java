package org.matricula.account;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;

/** What a mailed link is for, and how long it can be used. Days are days of the reader's calendar. */
enum LinkPurpose {
    SIGN_IN(Duration.ofHours(1)),
    RESET_PASSWORD(Duration.ofHours(1)),
    VERIFY_ADDRESS(Period.ofDays(2)),
    CLOSE_ACCOUNT(Duration.ofHours(1));

    /** The link that opens an account stands apart: there is no account yet. */
    static final TemporalAmount SIGN_UP = Period.ofDays(2);

    private final TemporalAmount lifetime;

    LinkPurpose(TemporalAmount lifetime) {
        this.lifetime = lifetime;
    }

    Instant expiresAt(Instant now, ZoneId zone) {
        return now.atZone(zone).plus(lifetime).toInstant();
    }
}

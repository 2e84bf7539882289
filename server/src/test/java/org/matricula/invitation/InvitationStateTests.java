package org.matricula.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.matricula.account.EmailAddress;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseRun;
import org.matricula.invitation.Invitation.State;
import org.matricula.platform.Gone;
import org.matricula.platform.Refusal;

class InvitationStateTests {

    private static final Instant START = Instant.parse("2026-01-15T09:00:00Z");
    private static final Instant CLOSE = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant BEFORE = CLOSE.minusNanos(1);

    @Test
    void rule2PendingInvitationExpiresWhenTheRunClosesBeforeSixMonths() {
        var run = run(CLOSE);
        var to = EmailAddress.parse("ada@example.org").orElseThrow();
        var invitation = Invitation.create(
                UUID.randomUUID(),
                run,
                UUID.randomUUID(),
                to,
                SendingOptions.NONE,
                ZonedDateTime.parse("2026-01-15T09:00Z[UTC]"));

        assertThat(invitation.expiresAt()).isEqualTo(CLOSE);
        assertThat(invitation.state(BEFORE)).isEqualTo(State.QUEUED);
        assertThat(invitation.state(CLOSE)).isEqualTo(State.EXPIRED);
    }

    /** Made in summer time and ended in winter time, and the other way round; a nanosecond decides. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "2026-09-20T12:00+01:00[Europe/London],      2027-03-20T12:00:00Z",
        "2026-10-24T12:00+01:00[Europe/London],      2027-04-24T11:00:00Z",
        "2026-01-15T12:00+00:00[Europe/London],      2026-07-15T11:00:00Z",
        "2026-05-15T12:00-07:00[America/Los_Angeles], 2026-11-15T20:00:00Z",
        "2026-03-30T12:00+11:00[Australia/Sydney],   2026-09-30T02:00:00Z"
    })
    void rule2SixMonthsEndAtTheSameLocalTimeAcrossDaylightSavingAndNotAnInstantSooner(ZonedDateTime made, Instant end) {
        var to = EmailAddress.parse("ada@example.org").orElseThrow();
        var invitation =
                Invitation.create(UUID.randomUUID(), run(null), UUID.randomUUID(), to, SendingOptions.NONE, made);

        assertThat(invitation.isAcceptable(end.minusNanos(1))).isTrue();
        assertThat(invitation.requirePending(end.minusNanos(1))).isEqualTo(invitation);
        assertThat(invitation.isAcceptable(end)).isFalse();
        assertThat(invitation.state(end)).isEqualTo(State.EXPIRED);
        assertThatThrownBy(() -> invitation.requireLive(end)).isInstanceOf(Gone.class);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void rule2PendingIsQueuedSentAndBouncedUntilItEnds(State state) {
        var pending = state == State.QUEUED || state == State.SENT || state == State.BOUNCED;

        assertThat(in(state).isPending(BEFORE)).isEqualTo(pending);
        assertThat(in(state).isPending(CLOSE)).isFalse();
        if (!pending) assertThatThrownBy(() -> in(state).requirePending(BEFORE)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void pendingAndDeclinedOnesCanBeAcceptedUntilTheyEnd(State state) {
        var acceptable = state.isPending() || state == State.DECLINED;

        assertThat(in(state).isAcceptable(BEFORE)).isEqualTo(acceptable);
        assertThat(in(state).isAcceptable(CLOSE)).isFalse();
    }

    @Test
    void declinedStaysDeclinedWhenItEndsAndItsLinkIsGone() {
        assertThat(in(State.DECLINED).state(CLOSE)).isEqualTo(State.DECLINED);
        assertThatThrownBy(() -> in(State.DECLINED).requireAcceptable(CLOSE)).isInstanceOf(Gone.class);
    }

    @Test
    void cancelledOneIsGoneAtOnceAndAnAcceptedOneNeverEnds() {
        assertThatThrownBy(() -> in(State.CANCELLED).requireLive(BEFORE)).isInstanceOf(Gone.class);
        assertThat(in(State.ACCEPTED).requireLive(CLOSE).state(CLOSE)).isEqualTo(State.ACCEPTED);
        assertThatThrownBy(() -> in(State.ACCEPTED).requireAcceptable(BEFORE))
                .isInstanceOf(Refusal.class)
                .isNotInstanceOf(Gone.class);
    }

    private static CourseRun run(@Nullable Instant closes) {
        return new CourseRun(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "r",
                "R",
                null,
                START,
                null,
                null,
                closes,
                BusinessModel.PRIVATE_SPONSORED,
                null,
                0);
    }

    private static Invitation in(State state) {
        var id = UUID.randomUUID();
        return new Invitation(id, id, id, id, "ada@example.org", false, state, START, CLOSE, null, null, null);
    }
}

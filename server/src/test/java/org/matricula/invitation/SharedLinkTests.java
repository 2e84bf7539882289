package org.matricula.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseRun;
import org.matricula.invitation.SharedLink.State;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;

/** Rule 3 of invitations, in pure code. */
class SharedLinkTests {

    private static final UUID COURSE = UUID.randomUUID();
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2026-01-15T09:00:00Z");
    private static final Instant AGE = Instant.parse("2026-04-16T08:00:00Z");
    private static final Instant CLOSE = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-02-20T00:00:00Z");

    @Test
    void rule3BoundLinkDiesAtTheEarliestOfAgeCloseAndEnd() {
        assertThat(bound(null).endsAt(run(BusinessModel.PRIVATE_SPONSORED, null, null)))
                .isEqualTo(AGE);
        assertThat(bound(null).endsAt(run(BusinessModel.PRIVATE_SPONSORED, CLOSE, null)))
                .isEqualTo(CLOSE);
        assertThat(bound(null).endsAt(run(BusinessModel.PRIVATE_SPONSORED, CLOSE, END)))
                .isEqualTo(END);
    }

    /** Thirteen weeks for a link to an invite-only run, six months for one to an open course; a nanosecond decides. */
    @ParameterizedTest(name = "bound {0}: {1} -> {2}")
    @CsvSource({
        "true,  2026-09-01T17:30+01:00[Europe/London],       2026-12-01T17:30:00Z",
        "true,  2026-01-15T17:30+00:00[Europe/London],       2026-04-16T16:30:00Z",
        "true,  2026-08-31T09:00-07:00[America/Los_Angeles], 2026-11-30T17:00:00Z",
        "false, 2026-09-20T12:00+02:00[Europe/Berlin],       2027-03-20T11:00:00Z",
        "false, 2026-01-31T12:00+01:00[Europe/Berlin],       2026-07-31T10:00:00Z"
    })
    void rule3LinkEndsAtTheSameLocalTimeAcrossDaylightSavingAndNotAnInstantSooner(
            boolean bound, ZonedDateTime made, Instant end) {
        var model = bound ? BusinessModel.PRIVATE_SPONSORED : BusinessModel.OPEN_UPGRADE;
        var run = run(model, null, null);
        var until = SharedLink.lifetime(bound).expiresAt(made);
        var link = new SharedLink(
                COURSE, COURSE, COURSE, COURSE, bound, Set.of(), null, 0, made.toInstant(), COURSE, until, null);

        assertThat(link.state(run, end.minusNanos(1))).isEqualTo(State.LIVE);
        assertThat(link.state(run, end)).isEqualTo(State.ENDED);
        assertThat(link.extended(run, made.getZone(), made.toInstant())).isEqualTo(end);
    }

    @Test
    void rule3LinkToAnOpenCourseOutlivesItsRun() {
        var closed = run(BusinessModel.OPEN_UPGRADE, CLOSE, END);

        assertThat(open().state(closed, CLOSE)).isEqualTo(State.LIVE);
        assertThat(open().state(closed, AGE)).isEqualTo(State.ENDED);
    }

    @Test
    void rule3LinkToAnOpenCourseLeadsToTheRunOpenThenAndPausesWithoutOne() {
        var earlier = run(BusinessModel.OPEN_UPGRADE, CLOSE, null);
        var later = new CourseRun(
                UUID.randomUUID(),
                COURSE,
                "later",
                "Later",
                null,
                CLOSE,
                null,
                CLOSE.plus(9, ChronoUnit.DAYS),
                null,
                BusinessModel.OPEN_SPONSORED,
                null,
                0);
        var paid = run(BusinessModel.OPEN_PAID, null, null);
        var all = List.of(later, earlier, paid);

        assertThat(open().target(all, START)).contains(earlier);
        assertThat(open().target(all, CLOSE)).isEmpty();
        assertThat(open().target(all, CLOSE.plus(9, ChronoUnit.DAYS))).contains(later);
    }

    @Test
    void rule3BoundLinkLeadsToItsRunWhateverElseIsOpen() {
        var own = run(BusinessModel.PRIVATE_SPONSORED, null, null);
        var link = new SharedLink(
                UUID.randomUUID(), COURSE, COURSE, own.id(), true, Set.of(), null, 0, START, COURSE, AGE, null);

        assertThat(link.target(List.of(run(BusinessModel.PRIVATE_SPONSORED, null, null), own), START))
                .contains(own);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // Ended on 16 April at 10:00 in Berlin; six months later it is 16 October, 10:00.
        "2026-04-16T08:00:00Z, true",
        "2026-10-16T07:59:59Z, true",
        "2026-10-16T08:00:00Z, false"
    })
    void rule3LinkIsListedAndExtendableUntilSixMonthsAfterItsEnd(Instant now, boolean listed) {
        var run = run(BusinessModel.PRIVATE_SPONSORED, null, null);

        assertThat(bound(null).isListed(run, BERLIN, now)).isEqualTo(listed);
        if (listed) assertThat(bound(null).extended(run, BERLIN, now)).isAfter(now);
        else assertThatThrownBy(() -> bound(null).extended(run, BERLIN, now)).isInstanceOf(Refusal.class);
    }

    @Test
    void rule3ExtendingGivesThirteenWeeksOrSixMonthsFromNow() {
        var run = run(BusinessModel.PRIVATE_SPONSORED, null, null);

        assertThat(bound(null).extended(run, BERLIN, Instant.parse("2026-02-01T09:00:00Z")))
                .isEqualTo("2026-05-03T08:00:00Z");
        assertThat(open().extended(run, BERLIN, Instant.parse("2026-02-01T09:00:00Z")))
                .isEqualTo("2026-08-01T08:00:00Z");
    }

    @Test
    void rule3LinkToAClosedRunAndARevokedOneAreNotExtended() {
        var closed = run(BusinessModel.PRIVATE_SPONSORED, CLOSE, null);

        assertThatThrownBy(() -> bound(null).extended(closed, BERLIN, CLOSE)).hasMessageContaining("closed");
        assertThatThrownBy(() -> bound(START).extended(closed, BERLIN, START)).hasMessageContaining("revoked");
    }

    @Test
    void domainsAreReadAsWrittenAndComparedInAscii() {
        assertThat(Domains.parse("@Example.org, müller.de\nexample.org;"))
                .containsExactly("example.org", "xn--mller-kva.de");
        assertThat(Domains.parse("  ")).isEmpty();
        assertThatThrownBy(() -> Domains.parse("example.org nonsense a@b.de"))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.fields()).hasSize(2));
    }

    @Test
    void linkForSomeDomainsIsForThoseAlone() {
        var link = new SharedLink(
                COURSE, COURSE, COURSE, COURSE, false, Set.of("example.org"), null, 0, START, COURSE, AGE, null);

        assertThat(link.isFor(Set.of("a@mail.com", "a@example.org"))).isTrue();
        assertThat(link.isFor(Set.of("a@sub.example.org", "a@notexample.org"))).isFalse();
        assertThat(open().isFor(Set.of())).isTrue();
    }

    private static SharedLink bound(@Nullable Instant revoked) {
        return new SharedLink(COURSE, COURSE, COURSE, COURSE, true, Set.of(), null, 0, START, COURSE, AGE, revoked);
    }

    private static SharedLink open() {
        return new SharedLink(COURSE, COURSE, COURSE, COURSE, false, Set.of(), null, 0, START, COURSE, AGE, null);
    }

    private static CourseRun run(BusinessModel model, @Nullable Instant closes, @Nullable Instant ends) {
        return new CourseRun(UUID.randomUUID(), COURSE, "r", "R", null, START, ends, null, closes, model, null, 0);
    }
}

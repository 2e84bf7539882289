package org.matricula.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseRun;
import org.matricula.platform.Ids;
import org.matricula.platform.Refusal;

/** The table of docs/adr/008, cell by cell. */
class TermsTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant START = Instant.parse("2026-10-01T09:00:00Z");
    private static final Instant END = Instant.parse("2026-12-20T18:00:00Z");

    @ParameterizedTest(name = "{0}: by themselves {1}, invited {2}, ordered {3}")
    @CsvSource({
        "OPEN_UPGRADE,        AUDIT,          UPGRADED,        UPGRADED",
        "OPEN_PAID,           unpaid,         invited-to-paid, UPGRADED",
        "OPEN_SPONSORED,      SPONSORED,      SPONSORED,       SPONSORED",
        "PRIVATE_NO_PURCHASE, by-invitation,  AUDIT,           AUDIT",
        "PRIVATE_SPONSORED,   by-invitation,  SPONSORED,       SPONSORED"
    })
    void aModelTakesPeopleInByTheDoorTheyCome(BusinessModel model, String own, String invited, String ordered) {
        assertThat(outcome(model, Door.OWN)).isEqualTo(own);
        assertThat(outcome(model, Door.INVITED)).isEqualTo(invited);
        assertThat(outcome(model, Door.ORDERED)).isEqualTo(ordered);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "OPEN_UPGRADE,        VERIFIED",
        "OPEN_UPGRADE,        UPGRADED",
        "OPEN_PAID,           UPGRADED",
        "OPEN_SPONSORED,      SPONSORED",
        "PRIVATE_NO_PURCHASE, SPONSORED",
        "PRIVATE_SPONSORED,   SPONSORED"
    })
    void everyTrackButAuditKeepsTheCourseWithTestsAndCertificate(BusinessModel model, Track track) {
        var terms = Terms.of(run(model, 6, END), track, START, LONDON);

        assertThat(terms).isEqualTo(new Terms(track, null, true, true));
        assertThat(terms.isReadable(Instant.MAX)).isTrue();
    }

    @Test
    void auditReadsForAsManyWeeksAsTheCourseHasFromTheLaterOfJoiningAndStart() {
        var run = run(BusinessModel.OPEN_UPGRADE, 3, END);

        assertThat(until(run, START.minusSeconds(86_400))).isEqualTo("2026-10-22T09:00:00Z");
        assertThat(until(run, START.plusSeconds(86_400))).isEqualTo("2026-10-23T09:00:00Z");
    }

    @Test
    void weeksAreCountedAtTheSameLocalTimeAcrossTheChangeOfClocks() {
        // London's clocks go back on 25 October: 10:00 there is 09:00 UTC before and 10:00 UTC after.
        assertThat(until(run(BusinessModel.OPEN_UPGRADE, 4, END), START)).isEqualTo("2026-10-29T10:00:00Z");
    }

    @Test
    void aRunThatDoesNotSayItsWeeksHasThoseBetweenItsDatesAndOneWithoutAnEndDoesNotEndReading() {
        // 11 weeks and 3 days
        assertThat(until(run(BusinessModel.OPEN_UPGRADE, null, END), START)).isEqualTo("2026-12-24T10:00:00Z");
        assertThat(until(run(BusinessModel.OPEN_UPGRADE, null, null), START)).isNull();
    }

    @Test
    void theWeeksBetweenTheDatesAreThoseOfTheCalendarAndBegunOnesCount() {
        // Twelve weeks in London from summer to winter time are an hour more than twelve times 168.
        var start = Instant.parse("2026-09-30T23:00:00Z");

        assertThat(between(start, "2026-12-24T00:00:00Z")).hasValue(12);
        assertThat(between(start, "2026-12-24T00:30:00Z")).hasValue(13);
        assertThat(between(start, "2026-09-30T23:30:00Z")).hasValue(1);
    }

    @Test
    void privateReadingEndsSomeDaysAfterTheRunWheneverOneJoined() {
        var run = run(BusinessModel.PRIVATE_NO_PURCHASE, 3, END);

        assertThat(until(run, START)).isEqualTo("2027-01-03T18:00:00Z");
        assertThat(until(run, END.minusSeconds(60))).isEqualTo("2027-01-03T18:00:00Z");
        assertThat(Terms.of(run, Track.AUDIT, START, LONDON))
                .satisfies(terms ->
                        assertThat(terms.tests() || terms.certificate()).isFalse());
    }

    @Test
    void theLastInstantOfReadingIsNoLongerPartOfIt() {
        var terms = Terms.of(run(BusinessModel.OPEN_UPGRADE, 3, END), Track.AUDIT, START, LONDON);

        assertThat(terms.isReadable(Instant.parse("2026-10-22T08:59:59Z"))).isTrue();
        assertThat(terms.isReadable(Instant.parse("2026-10-22T09:00:00Z"))).isFalse();
    }

    private static OptionalInt between(Instant start, String end) {
        return new CourseRun(
                        Ids.next(),
                        Ids.next(),
                        "r",
                        "R",
                        null,
                        start,
                        Instant.parse(end),
                        null,
                        null,
                        BusinessModel.OPEN_UPGRADE,
                        null,
                        14)
                .length(LONDON);
    }

    private static @Nullable String until(CourseRun run, Instant joined) {
        var until = Terms.of(run, Track.AUDIT, joined, LONDON).contentUntil();
        return until == null ? null : until.toString();
    }

    private static String outcome(BusinessModel model, Door door) {
        try {
            return Terms.track(model, door).name();
        } catch (Refusal refusal) {
            return refusal.key().replace("enrolment.not.", "");
        }
    }

    private static CourseRun run(BusinessModel model, @Nullable Integer weeks, @Nullable Instant end) {
        return new CourseRun(Ids.next(), Ids.next(), "r", "R", null, START, end, null, null, model, weeks, 14);
    }
}

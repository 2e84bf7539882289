package org.matricula.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.matricula.coaching.Eligibility.Eligible;
import org.matricula.coaching.Eligibility.Inactive;
import org.matricula.coaching.Eligibility.Left;
import org.matricula.coaching.Eligibility.NotEnrolled;
import org.matricula.coaching.Eligibility.OnAudit;
import org.matricula.enrolment.Track;

/** *Coaching*, 1: verified track, in a course that coaching comes with, active in that course within the last 90 days. */
class EligibilityRuleTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final UUID BIOLOGY = UUID.randomUUID();
    private static final UUID CHEMISTRY = UUID.randomUUID();

    /** The day of the last activity, today, both as clocks show them in the zone, and whether that is within 90 days. */
    @ParameterizedTest
    @CsvSource({
        // An ordinary stretch: 3 January + 90 days = 3 April.
        "America/New_York, 2026-01-03T00:00, 2026-04-03T23:59, true",
        "America/New_York, 2026-01-03T23:59, 2026-04-04T00:00, false",
        "America/New_York, 2026-01-03T00:00, 2026-04-04T00:00, false",
        // 8 March 2026 has 23 hours in New York: the hours between are 2,159 and 2,160, the days are what counts.
        "America/New_York, 2026-02-01T00:30, 2026-05-02T23:30, true",
        "America/New_York, 2026-02-01T23:30, 2026-05-03T00:30, false",
        // 1 November 2026 has 25 hours.
        "America/New_York, 2026-09-01T23:59, 2026-11-30T00:00, true",
        "America/New_York, 2026-09-01T00:00, 2026-11-30T23:59, true",
        "America/New_York, 2026-09-01T23:59, 2026-12-01T00:00, false",
        // Spring forward in London, and a leap year's February.
        "Europe/London, 2026-03-01T12:00, 2026-05-30T23:59, true",
        "Europe/London, 2026-03-01T12:00, 2026-05-31T00:00, false",
        "Europe/London, 2028-02-28T12:00, 2028-05-28T12:00, true",
        "Europe/London, 2028-02-28T12:00, 2028-05-29T12:00, false",
        // Samoa had no 30 December 2011: by the calendar it is still a day between.
        "Pacific/Apia, 2011-12-29T12:00, 2012-03-28T12:00, true",
        "Pacific/Apia, 2011-12-29T12:00, 2012-03-29T12:00, false"
    })
    void dayNinetyCountsAndDayNinetyOneDoesNot(String zone, String active, String today, boolean eligible) {
        var there = ZoneId.of(zone);
        var place = place(BIOLOGY, Track.VERIFIED, visited(at(active, there)));

        assertThat(rule(there, today).of(List.of(place)).isEligible()).isEqualTo(eligible);
    }

    @Test
    void theSameInstantsAreNinetyDaysApartInOneZoneAndNinetyOneInAnother() {
        var active = Instant.parse("2026-01-10T03:30:00Z");
        var now = Instant.parse("2026-04-10T05:00:00Z");
        var places = List.of(place(BIOLOGY, Track.VERIFIED, visited(active)));

        // In New York it was still 9 January, and is 10 April: 91 days. In London both are tenths: 90.
        assertThat(new EligibilityRule(ZoneId.of("America/New_York"), now).of(places))
                .isEqualTo(new Inactive(BIOLOGY, LocalDate.parse("2026-01-09"), 91));
        assertThat(new EligibilityRule(LONDON, now).of(places).isEligible()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Activity.Kind.class)
    void everyKindOfActivityCounts(Activity.Kind kind) {
        var place = place(BIOLOGY, Track.VERIFIED, new Activity(kind, at("2026-04-01T09:00", LONDON)));

        assertThat(rule(LONDON, "2026-05-01T09:00").of(List.of(place)))
                .isEqualTo(new Eligible(BIOLOGY, LocalDate.parse("2026-04-01"), true));
    }

    @Test
    void thereIsNoAskingWithoutAPlaceInACoachedCourse() {
        assertThat(rule(LONDON, "2026-05-01T09:00").of(List.of())).isEqualTo(new NotEnrolled());
    }

    @Test
    void theAuditTrackIsNotAsked() {
        var place = place(BIOLOGY, Track.AUDIT, visited(at("2026-05-01T08:00", LONDON)));

        assertThat(rule(LONDON, "2026-05-01T09:00").of(List.of(place))).isEqualTo(new OnAudit(BIOLOGY));
    }

    @ParameterizedTest
    @EnumSource(value = Track.class, names = "AUDIT", mode = EnumSource.Mode.EXCLUDE)
    void everyOtherTrackIsVerified(Track track) {
        var place = place(BIOLOGY, track, visited(at("2026-05-01T08:00", LONDON)));

        assertThat(rule(LONDON, "2026-05-01T09:00").of(List.of(place)).isEligible())
                .isTrue();
    }

    @Test
    void ofTwoCoursesOneActiveIsEnough() {
        var quiet = place(BIOLOGY, Track.VERIFIED, visited(at("2025-05-01T08:00", LONDON)));
        var active = place(CHEMISTRY, Track.VERIFIED, visited(at("2026-04-30T08:00", LONDON)));

        assertThat(rule(LONDON, "2026-05-01T09:00").of(List.of(quiet, active)))
                .isEqualTo(new Eligible(CHEMISTRY, LocalDate.parse("2026-04-30"), true));
    }

    @Test
    void beingActiveInAnotherCourseOnTheAuditTrackIsNotBeingActiveInTheVerifiedOne() {
        var quiet = place(BIOLOGY, Track.VERIFIED, visited(at("2026-01-25T08:00", LONDON)));
        var active = place(CHEMISTRY, Track.AUDIT, visited(at("2026-04-30T08:00", LONDON)));

        assertThat(rule(LONDON, "2026-05-01T09:00").of(List.of(quiet, active)))
                .isEqualTo(new Inactive(BIOLOGY, LocalDate.parse("2026-01-25"), 96));
    }

    @Test
    void activityInAnotherRunOfTheSameCourseCounts() {
        var quiet = place(BIOLOGY, Track.VERIFIED, visited(at("2026-01-25T08:00", LONDON)));
        var again = place(BIOLOGY, Track.AUDIT, visited(at("2026-04-30T08:00", LONDON)));

        assertThat(rule(LONDON, "2026-05-01T09:00").of(List.of(quiet, again)).isEligible())
                .isTrue();
    }

    @Test
    void whoeverLeftIsNotAsked() {
        var left = new CoachedPlace(
                BIOLOGY,
                UUID.randomUUID(),
                Track.VERIFIED,
                at("2026-04-30T23:59", LONDON),
                null,
                List.of(visited(at("2026-04-30T08:00", LONDON))));

        assertThat(rule(LONDON, "2026-05-01T09:00").of(List.of(left)))
                .isEqualTo(new Left(BIOLOGY, LocalDate.parse("2026-04-30")));
    }

    @Test
    void aRunThatIsOverDoesNotGoOnButItsLearnersAreStillEligible() {
        var over = new CoachedPlace(
                BIOLOGY,
                UUID.randomUUID(),
                Track.VERIFIED,
                null,
                at("2026-04-15T00:00", LONDON),
                List.of(visited(at("2026-04-30T08:00", LONDON))));

        assertThat(rule(LONDON, "2026-05-01T09:00").of(List.of(over)))
                .isEqualTo(new Eligible(BIOLOGY, LocalDate.parse("2026-04-30"), false));
    }

    private static EligibilityRule rule(ZoneId zone, String today) {
        return new EligibilityRule(zone, at(today, zone));
    }

    private static CoachedPlace place(UUID course, Track track, Activity... activities) {
        return new CoachedPlace(course, UUID.randomUUID(), track, null, null, Arrays.asList(activities));
    }

    private static Activity visited(Instant at) {
        return new Activity(Activity.Kind.VISITED, at);
    }

    private static Instant at(String local, ZoneId zone) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), zone).toInstant();
    }
}

package org.matricula.coaching;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who is asked: whoever is on a verified track in a course that coaching comes with, and was active in that same course
 * within the last 90 days (*Coaching*, 1). Day 90 counts, day 91 doesn't, by date in the learner's zone: what time of the
 * day it was, or that a day had 23 hours, changes nothing.
 */
final class EligibilityRule {

    static final int ACTIVE_DAYS = 90;

    private final ZoneId zone;
    private final Instant now;

    /** @param zone the learner's, else the provider's */
    EligibilityRule(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** @param places all of one person in courses that one offer's coaching comes with, also those that were left */
    Eligibility of(List<CoachedPlace> places) {
        var verified = places.stream().filter(CoachedPlace::isVerified).toList();
        if (verified.isEmpty()) return without(places);
        var latest = lastActivities(places, verified).max(Comparator.comparing(Latest::day));
        // Whoever holds a place took it some day, so there is one.
        var last = latest.orElseThrow();
        var days = ChronoUnit.DAYS.between(last.day, today());
        if (days > ACTIVE_DAYS) return new Eligibility.Inactive(last.courseId, last.day, days);
        var goesOn = verified.stream().anyMatch(place -> place.isGoingOn(now));
        return new Eligibility.Eligible(last.courseId, last.day, goesOn);
    }

    private record Latest(UUID courseId, LocalDate day) {}

    /** In each course with a verified place, whichever of its runs it was. */
    private Stream<Latest> lastActivities(List<CoachedPlace> places, List<CoachedPlace> verified) {
        var byCourse = places.stream().collect(groupingBy(CoachedPlace::courseId));
        return verified.stream()
                .map(CoachedPlace::courseId)
                .distinct()
                .flatMap(course -> Objects.requireNonNull(byCourse.get(course)).stream()
                        .map(CoachedPlace::last)
                        .flatMap(Optional::stream)
                        .map(activity -> new Latest(course, activity.day(zone))));
    }

    private Eligibility without(List<CoachedPlace> places) {
        return places.stream()
                .filter(place -> place.track().isVerified())
                .max(Comparator.comparing(place -> Objects.requireNonNull(place.leftAt())))
                .<Eligibility>map(place -> new Eligibility.Left(
                        place.courseId(), LocalDate.ofInstant(Objects.requireNonNull(place.leftAt()), zone)))
                .or(() -> places.stream().findFirst().map(place -> new Eligibility.OnAudit(place.courseId())))
                .orElseGet(Eligibility.NotEnrolled::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }
}

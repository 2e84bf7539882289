package org.matricula.catalogue.web;

import static org.matricula.platform.text.Text.t;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.CourseTest;
import org.matricula.catalogue.OwnPlaces;

/** A run as pages show it. */
public record RunView(CourseRun run, CourseRun.Phase phase, boolean started, List<CourseTest> tests, LocalTimes times) {

    static RunView of(CourseRun run, List<CourseTest> tests, LocalTimes times, Instant now) {
        return new RunView(run, run.phase(now), !now.isBefore(run.startsAt()), tests, times);
    }

    /** "Open for enrolment until …", "Enrolment opens on …", "Ended on …". */
    public String status() {
        return switch (phase) {
            case OPEN -> open();
            case ANNOUNCED -> t("catalogue.phase.announced", times.start(run.enrolmentOpensAt()));
            case CLOSED -> t("catalogue.phase.closed");
            case ENDED -> t("catalogue.phase.ended", run.endsAt() == null ? "" : times.lastDay(run.endsAt()));
        };
    }

    /** Whether anybody can join by themselves. */
    public boolean mayJoin() {
        return phase == CourseRun.Phase.OPEN && run.model().isForAnyone();
    }

    /** What stands on the way to a place in it: "Join", "How to join", "Your place". */
    public String invitation() {
        if (mayJoin()) return t("catalogue.run.join");
        return phase == CourseRun.Phase.ENDED ? t("catalogue.run.place") : t("catalogue.run.how-to-join");
    }

    /** The same for a reader who has a place in it, or left one; {@code place} is null for others. */
    public String invitation(OwnPlaces.@Nullable OwnPlace place) {
        if (place == null) return invitation();
        return t(place.left() ? "catalogue.run.place" : "catalogue.run.enter");
    }

    /** Whether it is what a reader most likely wants. */
    public boolean isFirstChoice(OwnPlaces.@Nullable OwnPlace place) {
        return place == null ? mayJoin() : !place.left();
    }

    public String icon() {
        return switch (phase) {
            case OPEN -> "check-circle";
            case ANNOUNCED -> "calendar-event";
            case CLOSED -> "lock";
            case ENDED -> "archive";
        };
    }

    public String tone() {
        return phase == CourseRun.Phase.OPEN ? "good" : "quiet";
    }

    public CourseTest.Weights weights() {
        return CourseTest.Weights.of(tests);
    }

    private String open() {
        var until = run.enrolmentClosesAt() != null ? run.enrolmentClosesAt() : run.endsAt();
        return until == null ? t("catalogue.phase.open") : t("catalogue.phase.open-until", times.end(until));
    }
}

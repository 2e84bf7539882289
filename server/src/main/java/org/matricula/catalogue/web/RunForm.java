package org.matricula.catalogue.web;

import static org.matricula.catalogue.web.CourseForm.orEmpty;

import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.RunDetails;
import org.matricula.platform.Invalid;

/** A run as it was typed, its dates on the organisation's calendar. {@code slug} counts only for a new one. */
public record RunForm(
        String slug,
        String title,
        String partnerCode,
        String startsAt,
        String endsAt,
        String enrolmentOpensAt,
        String enrolmentClosesAt) {

    static final RunForm EMPTY = new RunForm("", "", "", "", "", "", "");

    /** What a browser leaves out is empty. */
    public RunForm(
            @Nullable String slug,
            @Nullable String title,
            @Nullable String partnerCode,
            @Nullable String startsAt,
            @Nullable String endsAt,
            @Nullable String enrolmentOpensAt,
            @Nullable String enrolmentClosesAt) {
        this.slug = orEmpty(slug);
        this.title = orEmpty(title);
        this.partnerCode = orEmpty(partnerCode);
        this.startsAt = orEmpty(startsAt);
        this.endsAt = orEmpty(endsAt);
        this.enrolmentOpensAt = orEmpty(enrolmentOpensAt);
        this.enrolmentClosesAt = orEmpty(enrolmentClosesAt);
    }

    static RunForm of(CourseRun run, LocalTimes times) {
        return new RunForm(
                run.slug(),
                run.title(),
                run.partnerCode(),
                times.entered(run.startsAt()),
                times.entered(run.endsAt()),
                times.entered(run.enrolmentOpensAt()),
                times.entered(run.enrolmentClosesAt()));
    }

    /** @throws Invalid naming the dates that can't be read */
    RunDetails details(LocalTimes times) {
        var wrong = new Invalid.Collector();
        var details = new RunDetails(
                title,
                partnerCode,
                times.read(startsAt, "startsAt", wrong),
                times.read(endsAt, "endsAt", wrong),
                times.read(enrolmentOpensAt, "enrolmentOpensAt", wrong),
                times.read(enrolmentClosesAt, "enrolmentClosesAt", wrong));
        wrong.orThrow();
        return details;
    }
}

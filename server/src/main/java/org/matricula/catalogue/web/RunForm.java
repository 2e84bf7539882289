package org.matricula.catalogue.web;

import static org.matricula.catalogue.web.CourseForm.orEmpty;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.BusinessModel;
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
        String enrolmentClosesAt,
        String model,
        String weeks,
        String graceDays) {

    static final RunForm EMPTY = new RunForm(
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            BusinessModel.OPEN_UPGRADE.name(),
            "",
            Integer.toString(RunDetails.DEFAULT_GRACE_DAYS));

    /** What a browser leaves out is empty. */
    public RunForm(
            @Nullable String slug,
            @Nullable String title,
            @Nullable String partnerCode,
            @Nullable String startsAt,
            @Nullable String endsAt,
            @Nullable String enrolmentOpensAt,
            @Nullable String enrolmentClosesAt,
            @Nullable String model,
            @Nullable String weeks,
            @Nullable String graceDays) {
        this.slug = orEmpty(slug);
        this.title = orEmpty(title);
        this.partnerCode = orEmpty(partnerCode);
        this.startsAt = orEmpty(startsAt);
        this.endsAt = orEmpty(endsAt);
        this.enrolmentOpensAt = orEmpty(enrolmentOpensAt);
        this.enrolmentClosesAt = orEmpty(enrolmentClosesAt);
        this.model = orEmpty(model);
        this.weeks = orEmpty(weeks);
        this.graceDays = orEmpty(graceDays);
    }

    static RunForm of(CourseRun run, LocalTimes times) {
        return new RunForm(
                run.slug(),
                run.title(),
                run.partnerCode(),
                times.entered(run.startsAt()),
                times.entered(run.endsAt()),
                times.entered(run.enrolmentOpensAt()),
                times.entered(run.enrolmentClosesAt()),
                run.model().name(),
                run.weeks() == null ? "" : run.weeks().toString(),
                Integer.toString(run.graceDays()));
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
                times.read(enrolmentClosesAt, "enrolmentClosesAt", wrong),
                readModel(wrong),
                readNumber(weeks, "weeks", wrong),
                Objects.requireNonNullElse(readNumber(graceDays, "graceDays", wrong), RunDetails.DEFAULT_GRACE_DAYS));
        wrong.orThrow();
        return details;
    }

    /** Left out, it is the usual one. */
    private BusinessModel readModel(Invalid.Collector wrong) {
        if (model.isBlank()) return BusinessModel.OPEN_UPGRADE;
        return Arrays.stream(BusinessModel.values())
                .filter(one -> one.name().equals(model))
                .findFirst()
                .orElseGet(() -> {
                    wrong.check(false, "model", "catalogue.run.model-wrong");
                    return BusinessModel.OPEN_UPGRADE;
                });
    }

    private static @Nullable Integer readNumber(String entered, String field, Invalid.Collector wrong) {
        if (entered.isBlank()) return null;
        if (entered.strip().matches("\\d{1,6}")) return Integer.valueOf(entered.strip());
        wrong.check(false, field, "catalogue.run.number-wrong");
        return null;
    }
}

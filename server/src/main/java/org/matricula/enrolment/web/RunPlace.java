package org.matricula.enrolment.web;

import static org.matricula.platform.text.Text.locale;
import static org.matricula.platform.text.Text.t;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.enrolment.Adjustment;
import org.matricula.enrolment.Place;
import org.matricula.enrolment.Terms;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.text.Text;

/** A run of a course, and where the reader stands with it; {@code granted} is what the course team gave them beyond others. */
public record RunPlace(
        Course course,
        CourseRun run,
        Organisation provider,
        Person reader,
        Place place,
        Adjustment granted,
        Instant now) {

    public String path() {
        return "/courses/" + course.slug() + "/runs/" + run.slug();
    }

    ZoneId zone() {
        return provider.zone();
    }

    /** "Until 30 January 2027", "Ended on …", "For as long as you like". */
    public String reading(Terms terms) {
        if (terms.contentUntil() == null) return t("enrolment.reading.always");
        return t(
                terms.isReadable(now) ? "enrolment.reading.until" : "enrolment.reading.ended",
                Text.until(terms.contentUntil(), zone()));
    }

    /** Why not, in one sentence. */
    public String sentence(Refusal reason) {
        return t(reason.key(), reason.arguments());
    }

    /** What to do about it, in one sentence. */
    public String advice(Refusal reason) {
        return switch (reason.key()) {
            case "enrolment.not.yet" -> t("enrolment.not.yet.do", moment(run.enrolmentOpensAt()));
            default -> t(reason.key() + ".do");
        };
    }

    public String moment(@Nullable Instant instant) {
        return instant == null ? Text.DASH : Text.dateTime(instant, locale(), zone());
    }
}

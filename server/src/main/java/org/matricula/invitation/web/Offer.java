package org.matricula.invitation.web;

import static org.matricula.platform.text.Text.locale;
import static org.matricula.platform.text.Text.t;

import java.time.Instant;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.organisation.Organisation;
import org.matricula.platform.text.Text;

/** A run somebody is invited to: by whom, and given by whom. */
public record Offer(Organisation organisation, Organisation provider, Course course, CourseRun run) {

    /** Where the learner's own place in it is. */
    public String placePath() {
        return "/courses/" + course.slug() + "/runs/" + run.slug() + "/join";
    }

    public boolean isOwnCourse() {
        return organisation.id().equals(provider.id());
    }

    /** What the invited get, in a sentence. */
    public String benefits() {
        var reading = run.model() == BusinessModel.PRIVATE_NO_PURCHASE;
        return t(reading ? "invitation.benefits.reading" : "invitation.benefits.full");
    }

    /** An end on the inviting organisation's calendar, with its zone (*Rules for everything*, 3). */
    public String moment(Instant instant) {
        return Text.dateTime(instant, locale(), organisation.zone());
    }
}

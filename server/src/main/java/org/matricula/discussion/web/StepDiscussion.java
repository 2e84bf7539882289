package org.matricula.discussion.web;

import static org.matricula.platform.text.Text.t;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.discussion.Placement;
import org.matricula.discussion.Seat;
import org.matricula.discussion.Spot;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;

/** The discussion of a step, and where the reader stands with it. {@code opens} is when learners may read the step. */
public record StepDiscussion(Placement at, Person reader, Seat seat, boolean moderates, Instant opens) {

    public Organisation provider() {
        return at.provider();
    }

    public Course course() {
        return at.course();
    }

    public CourseRun run() {
        return at.run();
    }

    /** "1.10 Why birds sing". */
    public String title() {
        return at.number() + " " + at.title();
    }

    /** The step, for those who learn it; null for the team, which holds no place to read it in. */
    public @Nullable String stepPath() {
        return seat instanceof Seat.Open(var learner, var team) && !team ? at.stepPath() : null;
    }

    public String path() {
        return at.path();
    }

    public String commentPath(UUID id) {
        return at.path() + "/" + id;
    }

    /** Where the reader may decide about comments; null for those who may not. */
    public @Nullable String moderationPath() {
        return moderates ? deskPath() + "/moderation" : null;
    }

    /** Where somebody without a seat finds their place in the run. */
    public String placePath() {
        return "/courses/" + course().slug() + "/runs/" + run().slug() + "/join";
    }

    public String sentence(Refusal reason) {
        return t(reason.key(), run().title());
    }

    /** What to do about it, in one sentence. */
    public String advice(Refusal reason) {
        return t(reason.key() + ".do", org.matricula.platform.text.Text.dateTime(opens));
    }

    Spot spot() {
        return new Spot(run().id(), at.step().id());
    }

    Seat.Open seated() {
        return seat.required();
    }

    private String deskPath() {
        return provider().path() + "/courses/" + course().slug() + "/runs/" + run().slug();
    }
}

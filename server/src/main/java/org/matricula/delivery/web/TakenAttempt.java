package org.matricula.delivery.web;

import java.util.List;
import org.matricula.catalogue.content.Question;
import org.matricula.delivery.Grading.Graded;

/**
 * One attempt of a learner, as graders read it.
 *
 * @param questions of the version it was taken on; none where the test was taken elsewhere
 */
public record TakenAttempt(LearnerPage of, Graded graded, List<Question> questions) {

    public Answered answered() {
        return new Answered(graded.attempt().answers(), true);
    }

    /** Where the run's files are, with a slash at its end. */
    public String media() {
        return "/courses/" + of.course().slug() + "/runs/" + of.run().slug() + "/media/";
    }
}

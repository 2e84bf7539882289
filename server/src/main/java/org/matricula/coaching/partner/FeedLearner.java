package org.matricula.coaching.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.CourseProgress;

/**
 * A learner as the partner knows one: these fields and no other (*Coaching*, 6). What a field of progress would say that the
 * wording didn't name is null.
 *
 * @param learner  the pseudonym
 * @param phone    E.164; null until the learner confirmed it
 * @param timeZone of the IANA database
 * @param language in which the learner agreed; a tag as of BCP 47
 */
public record FeedLearner(
        String learner,
        String givenName,
        @Nullable String phone,
        String timeZone,
        String language,
        List<CourseProgress> courses) {

    public FeedLearner {
        courses = List.copyOf(courses);
    }
}

package org.matricula.coaching.partner;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        List<Course> courses) {

    /**
     * A course of a programme that coaching comes with.
     *
     * @param passed whether its certificate was earned
     */
    public record Course(
            String programme,
            String course,
            @Nullable Integer stepsCompleted,
            @Nullable BigDecimal averageScore,
            @Nullable Instant lastActive,
            @Nullable Boolean passed) {}

    public FeedLearner {
        courses = List.copyOf(courses);
    }
}

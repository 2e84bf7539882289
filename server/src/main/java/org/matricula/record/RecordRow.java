package org.matricula.record;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.Requirement;

/**
 * One requirement and how the learner stands to it (*Programme records*, 2).
 *
 * @param courses  each of which meets it
 * @param earned   the highest verified grade; a revoked one if there is no other; null if nothing was earned
 * @param attempts all ways through runs of these courses, in their order
 */
public record RecordRow(
        Requirement requirement,
        List<Course> courses,
        @Nullable EarnedGrade earned,
        List<CourseAttempt> attempts) {

    public RecordRow {
        courses = List.copyOf(courses);
        attempts = List.copyOf(attempts);
    }

    public boolean isMet() {
        return earned != null && !earned.isRevoked();
    }

    /** How many attempts count; zero is shown as a dash. */
    public int attemptCount() {
        return (int) attempts.stream().filter(CourseAttempt::counts).count();
    }

    /** Named beside the grade: what came after its run, or goes on; everything where nothing was earned. */
    public List<CourseAttempt> newerAttempts() {
        return attempts.stream().filter(this::isNewer).toList();
    }

    /** What came before the run whose grade is shown. */
    public List<CourseAttempt> earlierAttempts() {
        return attempts.stream()
                .filter(Predicate.not(this::isNewer).and(attempt -> !isShown(attempt)))
                .toList();
    }

    /** Whether one has to be told which course it was. */
    public boolean hasAlternatives() {
        return courses.size() > 1;
    }

    private boolean isNewer(CourseAttempt attempt) {
        if (isShown(attempt)) return false;
        return earned == null
                || attempt.isOpen()
                || attempt.run().startsAt().isAfter(earned.run().startsAt());
    }

    private boolean isShown(CourseAttempt attempt) {
        return earned != null && attempt.run().id().equals(earned.run().id());
    }
}

package org.matricula.learningmanager;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseSearch;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.learningmanager.InvitableRuns.Choice;
import org.springframework.stereotype.Service;

/** Courses with what an organisation may choose of their runs, searched and by the page; by provider and title. */
@Service
public class Choices {

    private static final int SIZE = 20;
    /** Where most courses have nothing to choose, so many are looked through for a page before its reader has to ask on. */
    private static final int MOST_SCANNED = 2_000;

    private static final int SCANNED_AT_A_TIME = 200;

    /** A course with all its runs, the latest first. */
    public record CourseChoice(Course course, List<Choice> runs) {

        public List<Choice> allowed() {
            return runs.stream().filter(Choice::isAllowed).toList();
        }

        /** Those that can't be chosen though they are not over: their reasons are worth reading. */
        public List<Choice> refused() {
            return runs.stream()
                    .filter(choice -> !choice.isAllowed() && choice.reason() != InvitableRuns.Reason.ENDED)
                    .toList();
        }

        public int ended() {
            return runs.size() - allowed().size() - refused().size();
        }
    }

    /** {@code next} is the course to go on after; null at the end. */
    public record Found(
            List<CourseChoice> courses, @Nullable UUID next) {}

    private final Courses courses;
    private final Runs runs;
    private final Footings footings;
    private final Clock clock;

    Choices(Courses courses, Runs runs, Footings footings, Clock clock) {
        this.courses = courses;
        this.runs = runs;
        this.footings = footings;
        this.clock = clock;
    }

    /**
     * @param words all of which stand in the title; empty for every course
     * @param all   whether courses without a run to choose are listed too
     * @param after {@link Found#next} of the page before; null for the first
     */
    public Found page(UUID organisationId, String words, boolean all, @Nullable UUID after) {
        var found = new ArrayList<CourseChoice>();
        var last = after;
        for (var scanned = 0; scanned < MOST_SCANNED; scanned += SCANNED_AT_A_TIME) {
            var batch = courses.search(
                    new CourseSearch(words, false, Optional.ofNullable(last)), all ? SIZE + 1 : SCANNED_AT_A_TIME);
            for (var choice : choices(organisationId, batch)) {
                if (!all && choice.allowed().isEmpty()) {
                    last = choice.course().id();
                    continue;
                }
                if (found.size() == SIZE) return new Found(found, last);
                found.add(choice);
                last = choice.course().id();
            }
            if (batch.size() < SCANNED_AT_A_TIME) return new Found(found, null);
        }
        return new Found(found, last);
    }

    private List<CourseChoice> choices(UUID organisationId, List<Course> batch) {
        var held = runs.ofCourses(batch.stream().map(Course::id).toList());
        var stands = footings.of(organisationId, batch);
        return batch.stream()
                .map(course -> new CourseChoice(
                        course,
                        InvitableRuns.of(
                                held.getOrDefault(course.id(), List.of()), stands.get(course.id()), clock.instant())))
                .toList();
    }
}

package org.matricula.learningmanager;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.matricula.billing.Agreements;
import org.matricula.billing.Money;
import org.matricula.billing.Prices;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.invitation.InvitationRule;
import org.matricula.learningmanager.InvitableRuns.Choice;
import org.matricula.learningmanager.InvitableRuns.Footing;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;

/** What is agreed with organisations, as {@link InvitableRuns} wants to know it; asked by whatever invites. */
@Service
public class Footings implements InvitationRule {

    private final Courses courses;
    private final Runs runs;
    private final Agreements agreements;
    private final Prices prices;
    private final Clock clock;

    Footings(Courses courses, Runs runs, Agreements agreements, Prices prices, Clock clock) {
        this.courses = courses;
        this.runs = runs;
        this.agreements = agreements;
        this.prices = prices;
        this.clock = clock;
    }

    /** By course; a handful of statements however many courses there are. */
    public Map<UUID, Footing> of(UUID organisationId, Collection<Course> asked) {
        var ids = asked.stream().map(Course::id).toList();
        var covered = agreements.covered(organisationId, asked, clock.instant());
        var excluded = agreements.excludedOf(ids);
        var priced = prices.of(organisationId, ids, clock.instant());
        return asked.stream()
                .collect(toMap(
                        Course::id,
                        course -> new Footing(
                                course.organisationId().equals(organisationId),
                                covered.contains(course.id()),
                                excluded.contains(course.id()),
                                priced.containsKey(course.id()))));
    }

    /** Whether this run can be chosen. @throws NotFound if its course is gone */
    public Choice choice(UUID organisationId, CourseRun run) {
        var course = courses.find(run.courseId()).orElseThrow(NotFound::new);
        var footing = of(organisationId, List.of(course)).get(course.id());
        return InvitableRuns.of(runs.ofCourse(course.id()), footing, clock.instant()).stream()
                .filter(choice -> choice.run().id().equals(run.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What each who joins costs today; empty without a price. */
    public Optional<Money> price(UUID organisationId, UUID courseId) {
        return prices.of(organisationId, courseId, clock.instant());
    }

    @Override
    public Optional<Refusal> whyNot(UUID organisationId, CourseRun run) {
        return Optional.ofNullable(choice(organisationId, run).reason()).map(reason -> new Refusal(reason.key()));
    }
}

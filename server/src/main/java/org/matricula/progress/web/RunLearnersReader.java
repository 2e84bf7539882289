package org.matricula.progress.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.enrolment.Enrolments;
import org.matricula.enrolment.Participant;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.progress.Attempt;
import org.matricula.progress.CourseProgress;
import org.matricula.progress.Results;
import org.springframework.stereotype.Component;

/** Reads a run's learners for its provider; each page that is read is one entry in the audit. */
@Component
class RunLearnersReader {

    private static final int SIZE = 50;
    private static final String SEPARATOR = "~";

    private final Organisations organisations;
    private final Courses courses;
    private final Runs runs;
    private final Enrolments enrolments;
    private final Results results;
    private final CourseProgress progress;
    private final Audit audit;

    RunLearnersReader(
            Organisations organisations,
            Courses courses,
            Runs runs,
            Enrolments enrolments,
            Results results,
            CourseProgress progress,
            Audit audit) {
        this.organisations = organisations;
        this.courses = courses;
        this.runs = runs;
        this.enrolments = enrolments;
        this.results = results;
        this.progress = progress;
        this.audit = audit;
    }

    /** @throws NotFound if the organisation provides no such run */
    ProviderRun run(String organisation, UUID runId) {
        var provider = organisations.get(organisation);
        var run = runs.own(provider.id(), runId);
        return new ProviderRun(provider, courses.find(run.courseId()).orElseThrow(), run);
    }

    RunLearners page(ProviderRun run, String search, @Nullable String after) {
        var found = enrolments.participants(run.run().id(), search, after == null ? null : position(after), SIZE + 1);
        var page = found.subList(0, Math.min(SIZE, found.size()));
        var learners = page.stream().map(Participant::learnerId).toList();
        var attempts = results.attempts(run.run().id(), learners);
        var done = progress.of(run.run().id(), learners);
        // Not what was searched for: that is a name.
        var facts = Map.of("learners", page.size(), "searched", !search.isBlank());
        audit.recordView(
                run.organisation().id(), "learners.viewed", "run", run.run().id(), facts);
        return new RunLearners(
                page.stream()
                        .map(one -> RunLearner.of(
                                one, attempts.getOrDefault(one.learnerId(), Attempt.NONE), done.get(one.learnerId())))
                        .toList(),
                found.size() > SIZE ? key(page.getLast().position()) : null);
    }

    private static String key(Participant.Position position) {
        return position.activatedAt() + SEPARATOR + position.learnerId();
    }

    private static Participant.Position position(String key) {
        try {
            var parts = List.of(key.split(SEPARATOR, 2));
            return new Participant.Position(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
        } catch (DateTimeException | IllegalArgumentException mistyped) {
            throw new NotFound();
        }
    }
}

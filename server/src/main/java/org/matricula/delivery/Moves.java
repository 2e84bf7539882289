package org.matricula.delivery;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.content.Contents;
import org.matricula.enrolment.Places;
import org.matricula.platform.Audit;
import org.matricula.platform.Refusal;
import org.matricula.progress.CourseProgress;
import org.matricula.progress.ProgressEvent;
import org.matricula.progress.ProgressEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moving to a later run of a course, with what was done. */
@Service
public class Moves {

    private static final String SOURCE = "moved";

    private final Places places;
    private final Runs runs;
    private final Contents contents;
    private final CourseProgress progress;
    private final ProgressEvents events;
    private final LearnerMail mail;
    private final Audit audit;

    Moves(
            Places places,
            Runs runs,
            Contents contents,
            CourseProgress progress,
            ProgressEvents events,
            LearnerMail mail,
            Audit audit) {
        this.places = places;
        this.runs = runs;
        this.contents = contents;
        this.progress = progress;
        this.events = events;
        this.mail = mail;
        this.audit = audit;
    }

    /**
     * What was visited, completed and scored counts in the new run as far as it teaches the same step, copied or not;
     * it keeps its dates, and stays in the former run too.
     *
     * @throws Refusal if the run can't be moved to
     */
    @Transactional
    public void move(Seat seat, CourseRun to) {
        var enrolment = places.move(seat.person(), seat.run(), to);
        var there = contents.lineage(to.id()).entrySet().stream()
                .collect(toMap(Map.Entry::getValue, Map.Entry::getKey, (one, other) -> one));
        var here = contents.lineage(seat.run().id());
        events.take(progress.history(seat.learnerId(), seat.run().id()).stream()
                .filter(event -> there.containsKey(here.getOrDefault(event.stepId(), event.stepId())))
                .map(event -> carried(
                        event, enrolment.learnerId(), to, there.get(here.getOrDefault(event.stepId(), event.stepId()))))
                .toList());
    }

    /**
     * The same by the course team, in the provider's name; the learner is written.
     *
     * @throws Refusal if the run can't be moved to
     */
    @Transactional
    public void moveFor(Seat seat, CourseRun to) {
        move(seat, to);
        mail.moved(seat.provider().id(), seat.learnerId(), to);
        audit.recordLearner(
                seat.learnerId(),
                seat.provider().id(),
                "learner.moved",
                Map.of("from", seat.run().id(), "to", to.id()));
    }

    /** The runs of the same course that a place in this one can be moved to. */
    public List<CourseRun> later(CourseRun from, Instant now) {
        return runs.ofCourse(from.courseId()).stream()
                .filter(run -> run.startsAt().isAfter(from.startsAt()))
                .filter(run -> run.model() == from.model())
                .filter(run -> run.phase(now) == CourseRun.Phase.OPEN)
                .toList();
    }

    private static ProgressEvent carried(ProgressEvent event, UUID learnerId, CourseRun to, UUID step) {
        return new ProgressEvent(
                learnerId,
                to.id(),
                ProgressEvent.id(SOURCE, to.id() + " " + event.id()),
                event.kind(),
                step,
                event.at(),
                event.score(),
                SOURCE);
    }
}

package org.matricula.coaching.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What learners and their coaches agreed to do. Learners tick off theirs; coaches tick off both. */
@Service
public class Tasks {

    private final TaskStore store;
    private final Clock clock;

    Tasks(TaskStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param dueOn     null if none was given
     * @param coachZone on whose calendar a follow-up is due
     * @throws Invalid at {@code task} or {@code dueOn}, if there is none or the day is over
     */
    @Transactional
    public Task add(Case about, Task.Owner owner, String title, @Nullable LocalDate dueOn, ZoneId coachZone) {
        var clean = title.strip();
        var today = LocalDate.ofInstant(clock.instant(), owner == Task.Owner.COACH ? coachZone : about.zone());
        new Invalid.Collector()
                .check(!clean.isEmpty(), "task", "coaching.task.missing")
                .check(clean.length() <= Task.LONGEST, "task", "coaching.task.too-long", Task.LONGEST)
                .check(dueOn != null && !dueOn.isBefore(today), "dueOn", "coaching.task.no-day")
                .check(dueOn == null || dueOn.isBefore(today.plusYears(2)), "dueOn", "coaching.task.too-late")
                .orThrow();
        var task = new Task(
                about.learnerId(), Ids.next(), about.offerId(), owner, clean, Objects.requireNonNull(dueOn), null);
        store.add(task, about.coachId(), clock.instant());
        return task;
    }

    /** Both kinds; what is open first, by its day. */
    public List<Task> of(Case about) {
        return store.of(Person.of(about.learnerId()), about.offerId());
    }

    /** The learner's own; what is open first, by its day. */
    public List<Task> of(Person learner, UUID offerId) {
        return store.of(learner, offerId).stream()
                .filter(task -> task.owner() == Task.Owner.LEARNER)
                .toList();
    }

    /** Ticks off, or opens again. @throws NotFound if there is no such task */
    @Transactional
    public void setDone(Case about, UUID taskId, boolean done) {
        var task = of(about).stream()
                .filter(one -> one.id().equals(taskId))
                .findFirst()
                .orElseThrow(NotFound::new);
        store.setDone(Person.of(about.learnerId()), taskId, task.owner(), done ? clock.instant() : null);
    }

    /** The same by the learner. @throws NotFound if it is none of the learner's tasks */
    @Transactional
    public void setDone(Person learner, UUID taskId, boolean done) {
        if (!store.setDone(learner, taskId, Task.Owner.LEARNER, done ? clock.instant() : null)) throw new NotFound();
    }

    /** @throws NotFound if there is no such task */
    @Transactional
    public void remove(Case about, UUID taskId) {
        if (!store.remove(about.learnerId(), about.offerId(), taskId)) throw new NotFound();
    }
}

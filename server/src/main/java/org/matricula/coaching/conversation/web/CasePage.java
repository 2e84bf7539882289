package org.matricula.coaching.conversation.web;

import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.coaching.CourseProgress;
import org.matricula.coaching.conversation.Case;
import org.matricula.coaching.conversation.Note;
import org.matricula.coaching.conversation.SentResource;
import org.matricula.coaching.conversation.Task;
import org.matricula.organisation.Organisation;
import org.matricula.platform.web.FormErrors;

/**
 * A learner as their coach sees one.
 *
 * @param now        when it was read
 * @param today      on the coach's calendar
 * @param theirToday on the learner's
 * @param names      of those who wrote notes and sent something
 * @param colleagues to whom the coach could hand over
 * @param typed      what was entered in the form that couldn't be taken
 */
public record CasePage(
        Organisation provider,
        Case one,
        Instant now,
        LocalDate today,
        LocalDate theirToday,
        List<CourseProgress> courses,
        List<Task> tasks,
        List<Note> notes,
        Map<UUID, String> names,
        List<TopicResources> topics,
        List<SentResource> sent,
        List<Colleague> colleagues,
        Map<String, String> typed,
        FormErrors errors,
        List<JteModel> panels) {

    public String path() {
        return provider.path() + "/coach/learners/" + one.learnerId();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public List<Task> open(Task.Owner owner) {
        return tasks.stream()
                .filter(task -> task.owner() == owner && !task.isDone())
                .toList();
    }

    public List<Task> done() {
        return tasks.stream().filter(Task::isDone).toList();
    }

    public boolean isOverdue(Task task) {
        return task.isOverdue(task.owner() == Task.Owner.COACH ? today : theirToday);
    }

    public boolean isMine(Note note) {
        return note.authorId().equals(one.coachId());
    }

    public String name(UUID id) {
        return names.getOrDefault(id, "");
    }
}

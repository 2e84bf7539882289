package org.matricula.coaching.conversation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Offer;
import org.matricula.coaching.SummaryField;
import org.matricula.coaching.conversation.Assignment;
import org.matricula.coaching.conversation.Note;
import org.matricula.coaching.conversation.SentResource;
import org.matricula.coaching.conversation.Task;
import org.matricula.organisation.Organisation;

/**
 * A learner's coach, as the learner sees it.
 *
 * @param agrees     whether the learner's consent stands; nothing goes on without it
 * @param assignment null while nobody coaches
 * @param before     whoever coached before; null if nobody did
 * @param names      first names of coaches
 * @param told       what of progress the coach is told, as the learner agreed
 * @param number     by which the coach reaches the learner; empty if there is none
 * @param notes      what was written for the learner to read
 * @param today      on the learner's calendar
 */
public record OwnCoach(
        Organisation provider,
        Offer offer,
        boolean agrees,
        @Nullable Assignment assignment,
        @Nullable Assignment before,
        Map<UUID, String> names,
        Set<SummaryField> told,
        String number,
        List<Task> tasks,
        List<Note> notes,
        List<SentResource> sent,
        LocalDate today) {

    static String path(String organisation) {
        return "/coaching/" + organisation + "/coach";
    }

    public String path() {
        return path(provider.slug());
    }

    /** First name; empty while nobody coaches. */
    public String coach() {
        return assignment == null ? "" : name(assignment.coachId());
    }

    public String name(UUID coachId) {
        return names.getOrDefault(coachId, "");
    }

    public List<Task> open() {
        return tasks.stream().filter(task -> !task.isDone()).toList();
    }

    public List<Task> done() {
        return tasks.stream().filter(Task::isDone).toList();
    }

    public List<SummaryField> toldInOrder() {
        return told.stream().sorted().toList();
    }
}

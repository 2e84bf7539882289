package org.matricula.coaching.conversation.web;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.CourseProgress;
import org.matricula.coaching.conversation.Case;
import org.matricula.coaching.conversation.Note;
import org.matricula.coaching.conversation.SentResource;
import org.matricula.coaching.conversation.Task;
import org.matricula.coaching.conversation.Visibility;
import org.matricula.platform.Invalid;

/** A learner as the coach's programs read one, and what they send. */
record CaseJson(
        UUID learnerId,
        String givenName,
        String language,
        String timeZone,
        boolean numberConfirmed,
        List<CourseProgress> courses,
        List<TaskJson> tasks,
        List<NoteJson> notes,
        List<SentJson> sent) {

    static CaseJson of(
            Case one, List<CourseProgress> courses, List<Task> tasks, List<Note> notes, List<SentResource> sent) {
        return new CaseJson(
                one.learnerId(),
                one.givenName(),
                one.language().toLanguageTag(),
                one.zone().getId(),
                one.confirmed(),
                courses,
                tasks.stream().map(TaskJson::of).toList(),
                notes.stream().map(NoteJson::of).toList(),
                sent.stream().map(SentJson::of).toList());
    }

    /** @param doneAt null while it is open */
    record TaskJson(
            UUID id,
            Task.Owner owner,
            String task,
            LocalDate dueOn,
            @Nullable Instant doneAt) {

        static TaskJson of(Task task) {
            return new TaskJson(task.id(), task.owner(), task.title(), task.dueOn(), task.doneAt());
        }
    }

    record NoteJson(UUID id, UUID authorId, Visibility visibility, String note, Instant writtenAt) {

        static NoteJson of(Note note) {
            return new NoteJson(note.id(), note.authorId(), note.visibility(), note.text(), note.writtenAt());
        }
    }

    record SentJson(UUID id, String title, String address, String word, Instant sentAt) {

        static SentJson of(SentResource sent) {
            return new SentJson(sent.id(), sent.title(), sent.address(), sent.word(), sent.sentAt());
        }
    }

    /** @param visibility MINE, COACHES or LEARNER */
    record SentNote(@Nullable String note, @Nullable String visibility) {

        Visibility readers() {
            return oneOf(Visibility.values(), visibility, "visibility");
        }
    }

    /** @param owner LEARNER, or COACH for a follow-up */
    record SentTask(
            @Nullable String owner,
            @Nullable String task,
            @Nullable String dueOn) {

        Task.Owner whose() {
            return oneOf(Task.Owner.values(), owner, "owner");
        }

        @Nullable
        LocalDate day() {
            return Day.parse(requireNonNullElse(dueOn, ""));
        }
    }

    record SentDone(@Nullable Boolean done) {

        boolean isDone() {
            return !Boolean.FALSE.equals(done);
        }
    }

    /** @param resources ids */
    record SentChoice(
            @Nullable List<UUID> resources, @Nullable String resourceWord) {}

    /** @param coach id of the coach's account */
    record SentHandover(@Nullable UUID coach, @Nullable String handoverWord) {}

    private static <T extends Enum<T>> T oneOf(T[] all, @Nullable String name, String field) {
        var wanted = requireNonNullElse(name, "").toUpperCase(Locale.ROOT);
        for (var one : all) if (one.name().equals(wanted)) return one;
        throw Invalid.field(field, "coaching.json.unknown");
    }
}

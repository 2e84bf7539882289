package org.matricula.coaching.conversation.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.SummaryField;
import org.matricula.coaching.conversation.web.CaseJson.SentDone;
import org.matricula.coaching.conversation.web.CaseJson.SentJson;
import org.matricula.coaching.conversation.web.CaseJson.TaskJson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A learner's coach for programs that the learner uses. */
@RestController
@RequestMapping("/api/v1/me/coaching/{organisation}/coach")
class OwnCoachApi {

    /**
     * @param coach first name; null while nobody coaches
     * @param told  what of progress the coach is told
     */
    record OwnCoachJson(
            String organisation,
            boolean agrees,
            @Nullable String coach,
            @Nullable Instant since,
            List<SummaryField> told,
            List<TaskJson> tasks,
            List<ShownNote> notes,
            List<SentJson> sent) {

        static OwnCoachJson of(OwnCoach own) {
            var assignment = own.assignment();
            return new OwnCoachJson(
                    own.provider().slug(),
                    own.agrees(),
                    assignment == null ? null : own.coach(),
                    assignment == null ? null : assignment.since(),
                    own.toldInOrder(),
                    own.tasks().stream().map(TaskJson::of).toList(),
                    own.notes().stream()
                            .map(note -> new ShownNote(note.text(), own.name(note.authorId()), note.writtenAt()))
                            .toList(),
                    own.sent().stream().map(SentJson::of).toList());
        }
    }

    record ShownNote(String note, String author, Instant writtenAt) {}

    private final OwnCoachReader reader;

    OwnCoachApi(OwnCoachReader reader) {
        this.reader = reader;
    }

    @GetMapping
    OwnCoachJson show(@PathVariable String organisation) {
        return OwnCoachJson.of(reader.read(organisation));
    }

    @PutMapping("/tasks/{task}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setDone(@PathVariable String organisation, @PathVariable UUID task, @RequestBody SentDone sent) {
        reader.setDone(organisation, task, sent.isDone());
    }
}

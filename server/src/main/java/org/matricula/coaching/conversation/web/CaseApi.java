package org.matricula.coaching.conversation.web;

import static java.util.Objects.requireNonNullElse;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.coaching.conversation.Case;
import org.matricula.coaching.conversation.Ending;
import org.matricula.coaching.conversation.Handovers;
import org.matricula.coaching.conversation.Notes;
import org.matricula.coaching.conversation.Progress;
import org.matricula.coaching.conversation.Sending;
import org.matricula.coaching.conversation.Tasks;
import org.matricula.coaching.conversation.web.CaseJson.NoteJson;
import org.matricula.coaching.conversation.web.CaseJson.SentChoice;
import org.matricula.coaching.conversation.web.CaseJson.SentDone;
import org.matricula.coaching.conversation.web.CaseJson.SentHandover;
import org.matricula.coaching.conversation.web.CaseJson.SentJson;
import org.matricula.coaching.conversation.web.CaseJson.SentNote;
import org.matricula.coaching.conversation.web.CaseJson.SentTask;
import org.matricula.coaching.conversation.web.CaseJson.TaskJson;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.platform.text.Text;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A learner whom the caller coaches. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/coach/learners/{learner}")
class CaseApi {

    private final CaseReader reader;
    private final Progress progress;
    private final Notes notes;
    private final Tasks tasks;
    private final Sending sending;
    private final Handovers handovers;
    private final Ending ending;
    private final Audit audit;

    CaseApi(
            CaseReader reader,
            Progress progress,
            Notes notes,
            Tasks tasks,
            Sending sending,
            Handovers handovers,
            Ending ending,
            Audit audit) {
        this.reader = reader;
        this.progress = progress;
        this.notes = notes;
        this.tasks = tasks;
        this.sending = sending;
        this.handovers = handovers;
        this.ending = ending;
        this.audit = audit;
    }

    @GetMapping
    CaseJson show(@PathVariable String organisation, @PathVariable UUID learner) {
        var one = open(organisation, learner);
        audit.recordLearnerView(learner, one.organisationId(), "coaching.case-seen", Map.of());
        return CaseJson.of(
                one,
                progress.of(learner, one.offerId()),
                tasks.of(one),
                notes.of(one),
                sending.of(Person.of(learner), one.offerId()));
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    NoteJson note(@PathVariable String organisation, @PathVariable UUID learner, @RequestBody SentNote sent) {
        var one = open(organisation, learner);
        return NoteJson.of(notes.write(one, sent.readers(), requireNonNullElse(sent.note(), "")));
    }

    @DeleteMapping("/notes/{note}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeNote(@PathVariable String organisation, @PathVariable UUID learner, @PathVariable UUID note) {
        notes.remove(open(organisation, learner), note);
    }

    /** The day is one of the calendar of whoever it is for. */
    @PostMapping("/tasks")
    @ResponseStatus(HttpStatus.CREATED)
    TaskJson task(@PathVariable String organisation, @PathVariable UUID learner, @RequestBody SentTask sent) {
        var one = open(organisation, learner);
        return TaskJson.of(tasks.add(one, sent.whose(), requireNonNullElse(sent.task(), ""), sent.day(), zone()));
    }

    @PutMapping("/tasks/{task}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setDone(
            @PathVariable String organisation,
            @PathVariable UUID learner,
            @PathVariable UUID task,
            @RequestBody SentDone sent) {
        tasks.setDone(open(organisation, learner), task, sent.isDone());
    }

    @DeleteMapping("/tasks/{task}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeTask(@PathVariable String organisation, @PathVariable UUID learner, @PathVariable UUID task) {
        tasks.remove(open(organisation, learner), task);
    }

    @PostMapping("/resources")
    List<SentJson> send(@PathVariable String organisation, @PathVariable UUID learner, @RequestBody SentChoice sent) {
        var chosen = requireNonNullElse(sent.resources(), List.<UUID>of());
        return sending.send(open(organisation, learner), chosen, requireNonNullElse(sent.resourceWord(), "")).stream()
                .map(SentJson::of)
                .toList();
    }

    @PostMapping("/handover")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(@PathVariable String organisation, @PathVariable UUID learner, @RequestBody SentHandover sent) {
        handovers.byCoach(open(organisation, learner), sent.coach(), requireNonNullElse(sent.handoverWord(), ""));
    }

    /** The learner told the coach to stop. */
    @PostMapping("/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String organisation, @PathVariable UUID learner) {
        ending.toldToStop(open(organisation, learner));
    }

    private Case open(String organisation, UUID learner) {
        return reader.open(organisation, learner, Caller.currentAccountId().orElseThrow(NotFound::new));
    }

    private static ZoneId zone() {
        return Text.zone();
    }
}

package org.matricula.pathway.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.pathway.Deciding;
import org.matricula.pathway.Decision;
import org.matricula.pathway.Inbox;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Received records for programs of an institution, and of contacts. Reading one counts as opening it. */
@RestController
@RequestMapping({"/api/v1/organisations/{organisation}/applications", "/api/v1/me/received"})
class InboxApi {

    private final InboxReader lists;
    private final ReceivedReader reader;
    private final Inbox inbox;
    private final Deciding deciding;

    InboxApi(InboxReader lists, ReceivedReader reader, Inbox inbox, Deciding deciding) {
        this.lists = lists;
        this.reader = reader;
        this.inbox = inbox;
        this.deciding = deciding;
    }

    /** {@code kind}: GRANT, DECLINE or REVIEW; {@code amount} in the pathway's unit. */
    record WrittenDecision(
            @Nullable String kind,
            @Nullable String amount,
            @Nullable String grantedFor,
            @Nullable String message) {

        Decision.Written decision() {
            return new Decision.Written(kind == null ? null : Decision.kind(kind), amount, grantedFor, message);
        }
    }

    record Words(@Nullable String text) {

        String written() {
            return text == null ? "" : text;
        }
    }

    /** Both as they are to be from now on; null is none. */
    record Filing(@Nullable String reference, @Nullable UUID assigneeId) {}

    @GetMapping
    ReceivedJson.Found list(
            @PathVariable(required = false) @Nullable String organisation, @ModelAttribute InboxAsked asked) {
        return ReceivedJson.Found.of(lists.page(organisation, asked));
    }

    @GetMapping("/{application}")
    ReceivedJson show(@PathVariable(required = false) @Nullable String organisation, @PathVariable UUID application) {
        return ReceivedJson.of(reader.page(reader.desk(organisation), application));
    }

    @PostMapping("/{application}/decision")
    ReceivedJson decide(
            @PathVariable(required = false) @Nullable String organisation,
            @PathVariable UUID application,
            @RequestBody WrittenDecision written) {
        var desk = reader.desk(organisation);
        deciding.decide(desk.receiver(), application, written.decision());
        return ReceivedJson.of(reader.page(desk, application));
    }

    @PutMapping("/{application}/filing")
    ReceivedJson file(
            @PathVariable(required = false) @Nullable String organisation,
            @PathVariable UUID application,
            @RequestBody Filing filing) {
        var desk = reader.desk(organisation);
        inbox.file(
                desk.receiver(),
                application,
                filing.reference() == null ? "" : filing.reference(),
                filing.assigneeId());
        return ReceivedJson.of(reader.page(desk, application));
    }

    @PostMapping("/{application}/messages")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(
            @PathVariable(required = false) @Nullable String organisation,
            @PathVariable UUID application,
            @RequestBody Words words) {
        deciding.write(reader.desk(organisation).receiver(), application, words.written());
    }

    @PostMapping("/{application}/notes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(
            @PathVariable(required = false) @Nullable String organisation,
            @PathVariable UUID application,
            @RequestBody Words words) {
        inbox.addNote(reader.desk(organisation).receiver(), application, words.written());
    }

    @PostMapping("/{application}/withdrawal-answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            @PathVariable(required = false) @Nullable String organisation,
            @PathVariable UUID application,
            @RequestBody Words words) {
        deciding.answerWithdrawal(reader.desk(organisation).receiver(), application, words.written());
    }
}

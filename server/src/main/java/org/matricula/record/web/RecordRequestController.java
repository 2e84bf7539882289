package org.matricula.record.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.People;
import org.matricula.platform.Invalid;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.matricula.record.ProgrammeProgressReader;
import org.matricula.record.RecordRequest;
import org.matricula.record.RecordRequests;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.View;
import pages.Templates;

/** What a learner asks about a record, and what was answered. */
@Controller
final class RecordRequestController {

    private final People people;
    private final RecordRequests requests;
    private final ProgrammeProgressReader progress;
    private final Templates templates;

    RecordRequestController(
            People people, RecordRequests requests, ProgrammeProgressReader progress, Templates templates) {
        this.people = people;
        this.requests = requests;
        this.progress = progress;
        this.templates = templates;
    }

    /** {@code requirement} is the title of one of the programme's; null for none of them. */
    record Asked(@Nullable String requirement, @Nullable String text) {}

    record Request(
            UUID id,
            String requirement,
            String text,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {

        static Request of(RecordRequest one) {
            return new Request(
                    one.id(),
                    one.requirement(),
                    one.text(),
                    one.askedAt(),
                    one.isOpen() ? null : one.answer(),
                    one.answeredAt());
        }
    }

    @GetMapping("/records/{programme}/requests")
    Page page(@PathVariable String programme, @RequestParam(defaultValue = "") String requirement) {
        return Page.of(templates.recordRequests(
                progress.of(caller(), programme), requests.of(caller(), programme), requirement, "", FormErrors.NONE));
    }

    @PostMapping("/records/{programme}/requests")
    View ask(
            @PathVariable String programme,
            @RequestParam(defaultValue = "") String requirement,
            @RequestParam(defaultValue = "") String text) {
        try {
            requests.ask(caller(), programme, requirement, text);
            return Redirect.to("/records/" + programme + "/requests").saying("record.request.sent");
        } catch (Invalid e) {
            return again(programme, requirement, text, FormErrors.of(e));
        } catch (Refusal e) {
            return again(programme, requirement, text, FormErrors.of(e));
        }
    }

    @GetMapping("/api/v1/me/records/{programme}/requests")
    @ResponseBody
    List<Request> list(@PathVariable String programme) {
        return requests.of(caller(), programme).stream().map(Request::of).toList();
    }

    @PostMapping("/api/v1/me/records/{programme}/requests")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    Request ask(@PathVariable String programme, @RequestBody Asked asked) {
        return Request.of(requests.ask(
                caller(),
                programme,
                asked.requirement() == null ? "" : asked.requirement(),
                asked.text() == null ? "" : asked.text()));
    }

    private Page again(String programme, String requirement, String text, FormErrors errors) {
        return Page.refused(templates.recordRequests(
                progress.of(caller(), programme), requests.of(caller(), programme), requirement, text, errors));
    }

    private Person caller() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }
}

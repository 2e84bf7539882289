package org.matricula.record.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.People;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.matricula.record.DataConsents;
import org.matricula.record.Records;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Who asks for the records of a programme, for a learner to agree or not. */
@Controller
final class DataConsentController {

    private static final String PAGE = "/records/{programme}/data-requests";
    private static final String CALL = "/api/v1/me/records/{programme}/data-requests";

    private final People people;
    private final Records records;
    private final DataConsents consents;
    private final Templates templates;

    DataConsentController(People people, Records records, DataConsents consents, Templates templates) {
        this.people = people;
        this.records = records;
        this.consents = consents;
        this.templates = templates;
    }

    /** {@code agreedAt} is null unless the learner agrees now. */
    record Asked(
            UUID id,
            String recipient,
            String purpose,
            Instant madeAt,
            @Nullable Instant agreedAt) {

        static Asked of(DataConsents.Asked one) {
            var consent = one.consent();
            return new Asked(
                    one.request().id(),
                    one.request().recipient(),
                    one.request().purpose(),
                    one.request().madeAt(),
                    consent != null && consent.stands() ? consent.givenAt() : null);
        }
    }

    @GetMapping(PAGE)
    Page page(@PathVariable String programme) {
        var summary = records.summary(caller(), programme);
        return Page.of(templates.recordConsents(summary, consents.of(caller(), summary)));
    }

    @PostMapping(PAGE + "/{request}/consent")
    View give(@PathVariable String programme, @PathVariable UUID request) {
        consents.give(caller(), records.summary(caller(), programme), request);
        return Redirect.to("/records/" + programme + "/data-requests").saying("record.data.agreed");
    }

    @PostMapping(PAGE + "/{request}/withdrawal")
    View withdraw(@PathVariable String programme, @PathVariable UUID request) {
        consents.withdraw(caller(), records.summary(caller(), programme), request);
        return Redirect.to("/records/" + programme + "/data-requests").saying("record.data.withdrawn");
    }

    @GetMapping(CALL)
    @ResponseBody
    List<Asked> list(@PathVariable String programme) {
        return consents.of(caller(), records.summary(caller(), programme)).stream()
                .map(Asked::of)
                .toList();
    }

    @PutMapping(CALL + "/{request}/consent")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveByProgram(@PathVariable String programme, @PathVariable UUID request) {
        consents.give(caller(), records.summary(caller(), programme), request);
    }

    @DeleteMapping(CALL + "/{request}/consent")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawByProgram(@PathVariable String programme, @PathVariable UUID request) {
        consents.withdraw(caller(), records.summary(caller(), programme), request);
    }

    private Person caller() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }
}

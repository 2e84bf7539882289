package org.matricula.record.web;

import java.util.UUID;
import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.organisation.Organisations;
import org.matricula.platform.web.Page;
import org.matricula.record.StaffRecords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import pages.Templates;

/** A learner's record for the staff of the programme's provider who may see learners. */
@Controller
final class StaffRecordController {

    private final Organisations organisations;
    private final People people;
    private final Accounts accounts;
    private final StaffRecords records;
    private final Templates templates;

    StaffRecordController(
            Organisations organisations, People people, Accounts accounts, StaffRecords records, Templates templates) {
        this.organisations = organisations;
        this.people = people;
        this.accounts = accounts;
        this.records = records;
        this.templates = templates;
    }

    @GetMapping("/o/{organisation}/learners/{learner}/records/{programme}")
    Page page(@PathVariable String organisation, @PathVariable UUID learner, @PathVariable String programme) {
        var record = records.get(organisations.get(organisation), learner, programme);
        var holder = accounts.get(people.personOf(learner).id()).name();
        return Page.of(templates.recordStaff(record, holder));
    }

    @GetMapping("/api/v1/organisations/{organisation}/learners/{learner}/records/{programme}")
    @ResponseBody
    RecordJson json(@PathVariable String organisation, @PathVariable UUID learner, @PathVariable String programme) {
        return RecordJson.forLearner(records.get(organisations.get(organisation), learner, programme));
    }
}

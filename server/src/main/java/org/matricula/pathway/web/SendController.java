package org.matricula.pathway.web;

import java.util.List;
import java.util.UUID;
import org.matricula.account.People;
import org.matricula.pathway.RecordSending;
import org.matricula.platform.Invalid;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.matricula.record.ProgrammeRecord;
import org.matricula.record.Records;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Sends a record: choose, see what each will receive, agree, send. */
@Controller
@RequestMapping("/records/{programme}/send")
final class SendController {

    private final People people;
    private final Records records;
    private final RecordSending sending;
    private final SendReader reader;
    private final Templates templates;

    SendController(People people, Records records, RecordSending sending, SendReader reader, Templates templates) {
        this.people = people;
        this.records = records;
        this.sending = sending;
        this.reader = reader;
        this.templates = templates;
    }

    @GetMapping
    Page choose(@PathVariable String programme, @RequestParam(defaultValue = "") List<UUID> pathways) {
        return choosing(records.get(caller(), programme), pathways, FormErrors.NONE);
    }

    @GetMapping("/review")
    Page review(@PathVariable String programme, @RequestParam(defaultValue = "") List<UUID> pathways) {
        var record = records.get(caller(), programme);
        try {
            return reviewing(record, pathways, FormErrors.NONE);
        } catch (Invalid e) {
            return choosing(record, pathways, FormErrors.of(e));
        }
    }

    @PostMapping
    View send(
            @PathVariable String programme,
            @RequestParam(defaultValue = "") List<UUID> pathways,
            @RequestParam(defaultValue = "0") int consent) {
        try {
            var outcome = sending.send(caller(), programme, pathways, consent);
            var key = outcome.sent().isEmpty() ? "pathway.send.had-it" : "pathway.send.done";
            return Redirect.to("/applications").saying(key, outcome.sent().size());
        } catch (Invalid e) {
            var record = records.get(caller(), programme);
            var errors = FormErrors.of(e);
            return errors.at("consent") == null
                    ? choosing(record, pathways, errors)
                    : reviewing(record, pathways, errors);
        }
    }

    private Page choosing(ProgrammeRecord record, List<UUID> pathways, FormErrors errors) {
        return page(templates.pathwaySend(reader.choosing(caller(), record, pathways, errors)), errors);
    }

    private Page reviewing(ProgrammeRecord record, List<UUID> pathways, FormErrors errors) {
        return page(templates.pathwaySendReview(reader.review(caller(), record, pathways, errors)), errors);
    }

    private static Page page(gg.jte.models.runtime.JteModel model, FormErrors errors) {
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private Person caller() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }
}

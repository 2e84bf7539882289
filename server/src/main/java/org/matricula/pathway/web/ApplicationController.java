package org.matricula.pathway.web;

import java.util.UUID;
import org.matricula.account.People;
import org.matricula.pathway.ApplicationMessages;
import org.matricula.pathway.Applications;
import org.matricula.pathway.OwnApplications;
import org.matricula.pathway.SentRecord;
import org.matricula.platform.Invalid;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** A learner's applications: where each stands, what was said, an update, a withdrawal. */
@Controller
@RequestMapping("/applications")
final class ApplicationController {

    private final People people;
    private final Applications applications;
    private final OwnApplications own;
    private final SentRecord sentRecord;
    private final ApplicationMessages messages;
    private final SendReader reader;
    private final Templates templates;

    ApplicationController(
            People people,
            Applications applications,
            OwnApplications own,
            SentRecord sentRecord,
            ApplicationMessages messages,
            SendReader reader,
            Templates templates) {
        this.people = people;
        this.applications = applications;
        this.own = own;
        this.sentRecord = sentRecord;
        this.messages = messages;
        this.reader = reader;
        this.templates = templates;
    }

    @GetMapping
    Page list() {
        return Page.of(templates.pathwayApplications(own.of(caller())));
    }

    /** How each stands now, for a list that is open; see {@code standing.js}. */
    @GetMapping("/standing")
    Page standing() {
        return Page.of(templates.pathwayApplicationsStanding(own.of(caller())));
    }

    @GetMapping("/{application}")
    Page one(@PathVariable UUID application) {
        var page = page(application, "", FormErrors.NONE);
        messages.readByLearner(application);
        return page;
    }

    /** How it stands now, for a page that is open. Nobody need be looking, so no message counts as read by this. */
    @GetMapping("/{application}/standing")
    Page standing(@PathVariable UUID application) {
        return Page.of(templates.pathwayApplicationStanding(
                own.get(caller(), application),
                applications.historyOf(caller(), application),
                messages.of(application)));
    }

    /** What was sent, as it was sent; with what was revoked since. */
    @GetMapping("/{application}/record")
    Page record(@PathVariable UUID application) {
        var found = own.get(caller(), application);
        return Page.of(templates.pathwayApplicationRecord(found, applications.sentOf(caller(), application)));
    }

    @PostMapping("/{application}/messages")
    View write(@PathVariable UUID application, @RequestParam(defaultValue = "") String text) {
        try {
            applications.write(caller(), application, text);
            return Redirect.to("/applications/" + application).saying("pathway.application.written");
        } catch (Invalid e) {
            return page(application, text, FormErrors.of(e));
        }
    }

    @GetMapping("/{application}/update")
    Page review(@PathVariable UUID application) {
        return review(application, FormErrors.NONE);
    }

    @PostMapping("/{application}/update")
    View update(@PathVariable UUID application, @RequestParam(defaultValue = "0") int consent) {
        try {
            var updated = applications.update(caller(), application, consent);
            return Redirect.to("/applications/" + updated.id()).saying("pathway.application.update-sent");
        } catch (Invalid e) {
            return review(application, FormErrors.of(e));
        }
    }

    @PostMapping("/{application}/withdrawal")
    View withdraw(@PathVariable UUID application) {
        var withdrawn = applications.withdraw(caller(), application);
        return Redirect.to("/applications/" + withdrawn.id()).saying("pathway.application.withdrawal-done");
    }

    private Page page(UUID id, String text, FormErrors errors) {
        var model = templates.pathwayApplication(
                own.get(caller(), id), applications.historyOf(caller(), id), messages.of(id), text, errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private Page review(UUID id, FormErrors errors) {
        var application = own.get(caller(), id);
        if (!application.saysMore()) throw new Refusal("pathway.application.nothing-new");
        var record = sentRecord.now(caller(), application.application());
        var model = templates.pathwaySendReview(reader.review(caller(), record, application, errors));
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private Person caller() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }
}

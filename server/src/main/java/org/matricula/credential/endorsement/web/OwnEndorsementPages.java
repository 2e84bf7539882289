package org.matricula.credential.endorsement.web;

import java.util.UUID;
import org.matricula.account.People;
import org.matricula.credential.endorsement.EndorsementReading;
import org.matricula.credential.endorsement.Endorsements;
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

/** What others say of one of a learner's credentials; the learner asks, and decides what is shown. */
@Controller
@RequestMapping("/credentials/{credential}/endorsements")
final class OwnEndorsementPages {

    private final People people;
    private final Endorsements endorsements;
    private final EndorsementReading reading;
    private final Templates templates;

    OwnEndorsementPages(People people, Endorsements endorsements, EndorsementReading reading, Templates templates) {
        this.people = people;
        this.endorsements = endorsements;
        this.reading = reading;
        this.templates = templates;
    }

    @GetMapping
    Page page(@PathVariable UUID credential) {
        return page(credential, EndorsementForm.EMPTY, FormErrors.NONE);
    }

    @PostMapping
    View ask(
            @PathVariable UUID credential,
            @RequestParam(defaultValue = "") String endorser,
            @RequestParam(defaultValue = "") String request) {
        try {
            endorsements.askFor(me(), credential, endorser, request);
            return to(credential).saying("credential.endorsement.done.asked");
        } catch (Invalid e) {
            return page(credential, new EndorsementForm(null, endorser, request, "", ""), FormErrors.of(e));
        } catch (Refusal e) {
            return page(credential, new EndorsementForm(null, endorser, request, "", ""), FormErrors.of(e));
        }
    }

    @PostMapping("/{id}/show")
    View show(@PathVariable UUID credential, @PathVariable UUID id) {
        return changed(credential, "shown", () -> endorsements.show(me(), id));
    }

    @PostMapping("/{id}/hide")
    View hide(@PathVariable UUID credential, @PathVariable UUID id) {
        return changed(credential, "hidden", () -> endorsements.hide(me(), id));
    }

    private View changed(UUID credential, String what, Runnable act) {
        try {
            act.run();
            return to(credential).saying("credential.endorsement.done." + what);
        } catch (Refusal e) {
            return page(credential, EndorsementForm.EMPTY, FormErrors.of(e));
        }
    }

    private static Redirect to(UUID credential) {
        return Redirect.to("/credentials/" + credential + "/endorsements");
    }

    private Page page(UUID credential, EndorsementForm form, FormErrors errors) {
        var model = templates.credentialOwnEndorsements(
                credential,
                reading.nameOf(me(), credential),
                endorsements.endorsers(me(), credential),
                reading.aboutCredential(me(), credential),
                form,
                errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private Person me() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }
}

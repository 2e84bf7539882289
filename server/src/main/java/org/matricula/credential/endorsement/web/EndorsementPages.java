package org.matricula.credential.endorsement.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievements;
import org.matricula.credential.endorsement.EndorsementReading;
import org.matricula.credential.endorsement.Endorsements;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
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

/** An organisation's endorsements: those it gives or is asked for, and those that are about it. */
@Controller
@RequestMapping("/o/{organisation}/endorsements")
final class EndorsementPages {

    private final Organisations organisations;
    private final Achievements achievements;
    private final Endorsements endorsements;
    private final EndorsementReading reading;
    private final Templates templates;

    EndorsementPages(
            Organisations organisations,
            Achievements achievements,
            Endorsements endorsements,
            EndorsementReading reading,
            Templates templates) {
        this.organisations = organisations;
        this.achievements = achievements;
        this.endorsements = endorsements;
        this.reading = reading;
        this.templates = templates;
    }

    @GetMapping
    Page page(@PathVariable String organisation) {
        return page(organisations.get(organisation), EndorsementForm.EMPTY, FormErrors.NONE);
    }

    @PostMapping("/asking")
    View ask(
            @PathVariable String organisation,
            @RequestParam(required = false) @Nullable UUID achievement,
            @RequestParam(defaultValue = "") String endorser,
            @RequestParam(defaultValue = "") String request) {
        var form = new EndorsementForm(achievement, endorser, request, "", "");
        return done(organisation, form, "asked", of -> endorsements.ask(of.id(), achievement, endorser, request));
    }

    @PostMapping("/offering")
    View offer(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String comment) {
        var form = new EndorsementForm(null, "", "", address, comment);
        return done(organisation, form, "offered", of -> endorsements.offer(of.id(), address, comment));
    }

    @PostMapping("/{id}/give")
    View give(
            @PathVariable String organisation, @PathVariable UUID id, @RequestParam(defaultValue = "") String comment) {
        return done(organisation, EndorsementForm.EMPTY, "given", of -> endorsements.give(of.id(), id, comment));
    }

    @PostMapping("/{id}/decline")
    View decline(
            @PathVariable String organisation, @PathVariable UUID id, @RequestParam(defaultValue = "") String comment) {
        return done(organisation, EndorsementForm.EMPTY, "declined", of -> endorsements.decline(of.id(), id, comment));
    }

    @PostMapping("/{id}/withdraw")
    View withdraw(
            @PathVariable String organisation, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        return done(organisation, EndorsementForm.EMPTY, "withdrawn", of -> endorsements.withdraw(of.id(), id, reason));
    }

    @PostMapping("/{id}/show")
    View show(@PathVariable String organisation, @PathVariable UUID id) {
        return done(organisation, EndorsementForm.EMPTY, "shown", of -> endorsements.show(of.id(), id));
    }

    @PostMapping("/{id}/hide")
    View hide(@PathVariable String organisation, @PathVariable UUID id) {
        return done(organisation, EndorsementForm.EMPTY, "hidden", of -> endorsements.hide(of.id(), id));
    }

    private interface Act {
        void on(Organisation organisation);
    }

    private View done(String organisation, EndorsementForm form, String what, Act act) {
        var of = organisations.get(organisation);
        try {
            act.on(of);
            return Redirect.to(of.path() + "/endorsements").saying("credential.endorsement.done." + what);
        } catch (Invalid e) {
            return page(of, form, FormErrors.of(e));
        } catch (Refusal e) {
            return page(of, form, FormErrors.of(e));
        }
    }

    private Page page(Organisation organisation, EndorsementForm form, FormErrors errors) {
        List<EndorsementReading.Read> given = reading.byEndorser(organisation.id());
        var model = templates.credentialEndorsements(
                organisation,
                achievements.ofOrganisation(organisation.id()),
                endorsements.endorsers(organisation.id()),
                reading.aboutOrganisation(organisation.id()),
                given,
                form,
                errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }
}

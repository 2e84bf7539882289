package org.matricula.learningmanager.web;

import org.matricula.learningmanager.PartnershipContacts;
import org.matricula.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pages.Templates;

/** Says what joining by single sign-on will be, that it can't be set up here yet, and whom to ask (rule 4 of invitations). */
@Controller
class SingleSignOnController {

    private final Desks desks;
    private final PartnershipContacts contacts;
    private final Templates templates;

    SingleSignOnController(Desks desks, PartnershipContacts contacts, Templates templates) {
        this.desks = desks;
        this.contacts = contacts;
        this.templates = templates;
    }

    @GetMapping("/o/{organisation}/learning-manager/single-sign-on")
    Page show(@PathVariable String organisation) {
        var desk = desks.of(organisation, Tab.SETTINGS);
        return Page.of(templates.learningmanagerSingleSignOn(
                desk, contacts.of(desk.organisation().id())));
    }
}

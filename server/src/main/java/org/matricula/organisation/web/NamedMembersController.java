package org.matricula.organisation.web;

import java.util.UUID;
import org.matricula.organisation.NamedMembers;
import org.matricula.organisation.Organisations;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Taking the names of people away who are known from imported data alone. */
@Controller
class NamedMembersController {

    private final Organisations organisations;
    private final NamedMembers named;
    private final Templates templates;

    NamedMembersController(Organisations organisations, NamedMembers named, Templates templates) {
        this.organisations = organisations;
        this.named = named;
        this.templates = templates;
    }

    @GetMapping("/o/{organisation}/named-members/{id}/removal")
    Page confirm(@PathVariable("organisation") String slug, @PathVariable("id") UUID id) {
        var organisation = organisations.get(slug);
        return Page.of(templates.organisationNamedRemoval(organisation, named.get(organisation.id(), id)));
    }

    @PostMapping("/o/{organisation}/named-members/{id}/removal")
    View remove(@PathVariable("organisation") String slug, @PathVariable("id") UUID id) {
        var organisation = organisations.get(slug);
        var member = named.get(organisation.id(), id);
        named.remove(organisation.id(), id);
        return Redirect.to(organisation.path() + "/members").saying("organisation.named.removed", member.called());
    }
}

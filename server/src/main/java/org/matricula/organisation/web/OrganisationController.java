package org.matricula.organisation.web;

import java.time.Duration;
import java.util.List;
import org.matricula.organisation.Brand;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.PagePanel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pages.Templates;

/** The staff home of an organisation, the list of one's own, and the stylesheet with their colours. */
@Controller
class OrganisationController {

    private static final Duration BRAND_KEPT = Duration.ofHours(1);

    private final Organisations organisations;
    private final Members members;
    private final Staff staff;
    private final ObjectProvider<PagePanel> panels;
    private final Templates templates;

    OrganisationController(
            Organisations organisations,
            Members members,
            Staff staff,
            ObjectProvider<PagePanel> panels,
            Templates templates) {
        this.organisations = organisations;
        this.members = members;
        this.staff = staff;
        this.panels = panels;
        this.templates = templates;
    }

    @GetMapping("/organisations")
    Page mine(@AuthenticationPrincipal Caller.SignedIn caller) {
        return Page.of(templates.organisationMine(members.organisationsOf(caller.accountId())));
    }

    @GetMapping("/o/{organisation}")
    Page home(@PathVariable("organisation") String slug, @AuthenticationPrincipal Caller.SignedIn caller) {
        var organisation = organisations.get(slug);
        var roles = StaffMember.roleNames(staff.rolesOf(organisation.id(), caller.accountId()));
        var owners = StaffMember.listed(staff.owners(organisation.id()));
        return Page.of(templates.organisationHome(
                organisation, roles, owners, staff.held(caller, organisation.slug()), panels(caller, organisation)));
    }

    @GetMapping("/o/{organisation}/brand.css")
    ResponseEntity<String> brand(@PathVariable("organisation") String slug) {
        var accent = organisations.get(slug).accent();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(BRAND_KEPT).cachePublic())
                .body(accent == null ? "" : Brand.of(accent).css());
    }

    private List<gg.jte.models.runtime.JteModel> panels(Caller.SignedIn caller, Organisation organisation) {
        return PagePanel.at(PagePanel.Place.ORGANISATION_HOME, panels.stream(), caller, organisation.slug());
    }
}

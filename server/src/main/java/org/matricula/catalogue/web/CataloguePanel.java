package org.matricula.catalogue.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.catalogue.Courses;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The way from an organisation's start page to its courses, for those who may edit them. */
@Component
class CataloguePanel implements PagePanel {

    private static final int POSITION = 20;

    private final Organisations organisations;
    private final Courses courses;
    private final Authority authority;
    private final Templates templates;

    CataloguePanel(Organisations organisations, Courses courses, Authority authority, Templates templates) {
        this.organisations = organisations;
        this.courses = courses;
        this.authority = authority;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ORGANISATION_HOME;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        if (!authority.holds(caller, Permission.EDIT_CATALOGUE, subject)) return Optional.empty();
        return organisations
                .find(subject)
                .map(own -> templates.cataloguePanel(
                        own, courses.ofOrganisation(own.id()).size()));
    }
}

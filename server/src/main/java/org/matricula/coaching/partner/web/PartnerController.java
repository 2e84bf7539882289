package org.matricula.coaching.partner.web;

import gg.jte.models.runtime.JteModel;
import org.matricula.coaching.partner.Deletions;
import org.matricula.coaching.partner.Feed;
import org.matricula.coaching.partner.FeedSettings;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
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

/** What the partner is told, and what it was asked to delete. */
@Controller
@RequestMapping("/o/{organisation}/coaching/partner")
class PartnerController {

    private final Organisations organisations;
    private final Feed feed;
    private final FeedSettings settings;
    private final Deletions deletions;
    private final Templates templates;

    PartnerController(
            Organisations organisations, Feed feed, FeedSettings settings, Deletions deletions, Templates templates) {
        this.organisations = organisations;
        this.feed = feed;
        this.settings = settings;
        this.deletions = deletions;
        this.templates = templates;
    }

    @GetMapping
    Page show(@PathVariable("organisation") String slug) {
        var organisation = organisations.get(slug);
        var days = Integer.toString(settings.inactiveDays(organisation.id()));
        return Page.of(model(organisation, days, FormErrors.NONE));
    }

    @PostMapping
    View save(@PathVariable("organisation") String slug, @RequestParam(defaultValue = "") String inactiveDays) {
        var organisation = organisations.get(slug);
        try {
            settings.setInactiveDays(
                    organisation.id(), inactiveDays.matches("\\d{1,4}") ? Integer.parseInt(inactiveDays) : -1);
            return Redirect.to(organisation.path() + "/coaching/partner").saying("coaching.partner.saved");
        } catch (Invalid e) {
            return Page.refused(model(organisation, inactiveDays, FormErrors.of(e)));
        }
    }

    private JteModel model(Organisation organisation, String days, FormErrors errors) {
        return templates.coachingPartner(
                organisation, feed.require(organisation.id()).partner(), days, deletions.of(organisation.id()), errors);
    }
}

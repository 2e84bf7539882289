package org.matricula.coaching.partner.web;

import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.partner.Feed;
import org.matricula.coaching.partner.FeedPush;
import org.matricula.coaching.partner.FeedPushes;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** The partner's folder that a file of learners is brought to every day. */
@Controller
@RequestMapping("/o/{organisation}/coaching/partner/file")
class PushController {

    private final Organisations organisations;
    private final Feed feed;
    private final FeedPushes pushes;
    private final Templates templates;

    PushController(Organisations organisations, Feed feed, FeedPushes pushes, Templates templates) {
        this.organisations = organisations;
        this.feed = feed;
        this.pushes = pushes;
        this.templates = templates;
    }

    @GetMapping
    Page show(@PathVariable("organisation") String slug) {
        var organisation = organisations.get(slug);
        var push = pushes.find(organisation.id()).orElse(null);
        return Page.of(page(organisation, push, push == null ? PushForm.empty() : PushForm.of(push), FormErrors.NONE));
    }

    @PostMapping
    View save(@PathVariable("organisation") String slug, @ModelAttribute PushForm form) {
        var organisation = organisations.get(slug);
        try {
            pushes.save(organisation, form.target(), form.hourOfDay());
            return back(organisation, "coaching.push.saved");
        } catch (Invalid e) {
            var push = pushes.find(organisation.id()).orElse(null);
            return Page.refused(page(organisation, push, form, FormErrors.of(e)));
        }
    }

    @PostMapping("/now")
    View now(@PathVariable("organisation") String slug) {
        var organisation = organisations.get(slug);
        pushes.now(organisation.id());
        return back(organisation, "coaching.push.soon");
    }

    @PostMapping("/removal")
    View remove(@PathVariable("organisation") String slug) {
        var organisation = organisations.get(slug);
        pushes.remove(organisation.id());
        return back(organisation, "coaching.push.removed");
    }

    private JteModel page(Organisation organisation, @Nullable FeedPush push, PushForm form, FormErrors errors) {
        return templates.coachingPush(
                organisation,
                feed.require(organisation.id()).partner(),
                push,
                form,
                pushes.runs(organisation.id()),
                errors);
    }

    private static View back(Organisation organisation, String words) {
        return Redirect.to(organisation.path() + "/coaching/partner/file").saying(words);
    }
}

package org.matricula.coaching.web;

import org.matricula.coaching.Offer;
import org.matricula.coaching.Wordings;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** What learners are asked to agree to: versions that were published, and the draft of the next. */
@Controller
@RequestMapping("/o/{organisation}/coaching/wordings")
class WordingController {

    private static final String PUBLISH = "publish";

    private final DeskReader reader;
    private final Wordings wordings;
    private final Templates templates;

    WordingController(DeskReader reader, Wordings wordings, Templates templates) {
        this.reader = reader;
        this.wordings = wordings;
        this.templates = templates;
    }

    @GetMapping("/draft")
    Page draft(@PathVariable String organisation) {
        var provider = reader.provider(organisation);
        var offer = reader.offer(provider);
        var form = wordings.of(offer.id()).stream()
                .findFirst()
                .map(newest -> WordingForm.of(offer, newest))
                .orElseGet(() -> WordingForm.fresh(provider, offer));
        return form(provider, offer, form, FormErrors.NONE);
    }

    /** Keeps the draft; {@code publish} puts it in force too. */
    @PostMapping("/draft")
    View save(
            @PathVariable String organisation,
            @RequestParam(name = "do", defaultValue = "") String action,
            @RequestParam MultiValueMap<String, String> sent) {
        var provider = reader.provider(organisation);
        var offer = reader.offer(provider);
        var form = WordingForm.of(offer, sent);
        try {
            wordings.draft(offer.id(), form.texts(), form.material(), form.terms());
            var desk = Redirect.to(CoachingDesk.path(provider));
            if (!action.equals(PUBLISH)) return desk.saying("coaching.wording.kept");
            return desk.saying(
                    "coaching.wording.published", wordings.publish(offer.id()).version());
        } catch (Invalid e) {
            return form(provider, offer, form, FormErrors.of(e));
        } catch (Refusal e) {
            return form(provider, offer, form, FormErrors.of(e));
        }
    }

    @GetMapping("/{version}")
    Page show(@PathVariable String organisation, @PathVariable int version) {
        var provider = reader.provider(organisation);
        var wording = wordings.find(reader.offer(provider).id(), version).orElseThrow(NotFound::new);
        return Page.of(templates.coachingWording(provider, wording));
    }

    private Page form(Organisation provider, Offer offer, WordingForm form, FormErrors errors) {
        var model = templates.coachingWordingForm(
                provider, form, wordings.current(offer.id()).orElse(null), errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }
}

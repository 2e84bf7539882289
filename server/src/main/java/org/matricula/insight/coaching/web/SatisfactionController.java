package org.matricula.insight.coaching.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.People;
import org.matricula.coaching.Offers;
import org.matricula.insight.coaching.HelpRatings;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.View;
import pages.Templates;

/** How satisfied a learner is with the help they get: asked of coached learners and of others alike. */
@Controller
class SatisfactionController {

    private final People people;
    private final Organisations organisations;
    private final Offers offers;
    private final HelpRatings ratings;
    private final Templates templates;

    SatisfactionController(
            People people, Organisations organisations, Offers offers, HelpRatings ratings, Templates templates) {
        this.people = people;
        this.organisations = organisations;
        this.offers = offers;
        this.ratings = ratings;
        this.templates = templates;
    }

    /** {@code score} from 1 to 5, null where nothing is said. */
    record Said(@Nullable Integer score, String words) {}

    record Sent(@Nullable Integer score, @Nullable String words) {}

    @GetMapping("/satisfaction/{organisation}")
    Page page(@PathVariable String organisation) {
        var provider = organisations.get(organisation);
        return Page.of(templates.insightCoachingSatisfaction(SatisfactionForm.of(provider, said(provider))));
    }

    @PostMapping("/satisfaction/{organisation}")
    View say(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String score,
            @RequestParam(defaultValue = "") String words) {
        var provider = organisations.get(organisation);
        said(provider);
        var chosen = score.matches("[1-5]") ? Integer.valueOf(score) : null;
        try {
            ratings.rate(caller(), offer(provider), chosen == null ? 0 : chosen, words);
            return Redirect.to("/home").saying("insight.help.thanks");
        } catch (Invalid e) {
            return Page.refused(templates.insightCoachingSatisfaction(
                    new SatisfactionForm(provider, chosen, words, FormErrors.of(e))));
        }
    }

    @PostMapping("/satisfaction/{organisation}/put-away")
    View putAway(@PathVariable String organisation) {
        var provider = organisations.get(organisation);
        said(provider);
        ratings.putAway(caller(), offer(provider));
        return Redirect.to("/home").saying("insight.help.put-away");
    }

    @GetMapping("/api/v1/me/satisfaction/{organisation}")
    @ResponseBody
    Said json(@PathVariable String organisation) {
        var said = said(organisations.get(organisation));
        return new Said(said.score(), said.words());
    }

    @PutMapping("/api/v1/me/satisfaction/{organisation}")
    @ResponseBody
    Said sayJson(@PathVariable String organisation, @RequestBody Sent sent) {
        var provider = organisations.get(organisation);
        said(provider);
        ratings.rate(
                caller(),
                offer(provider),
                sent.score() == null ? 0 : sent.score(),
                sent.words() == null ? "" : sent.words());
        return json(organisation);
    }

    @DeleteMapping("/api/v1/me/satisfaction/{organisation}")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putAwayJson(@PathVariable String organisation) {
        var provider = organisations.get(organisation);
        said(provider);
        ratings.putAway(caller(), offer(provider));
    }

    /** @throws NotFound if the learner was never asked */
    private HelpRatings.Rating said(Organisation provider) {
        return ratings.of(caller(), offer(provider)).orElseThrow(NotFound::new);
    }

    private UUID offer(Organisation provider) {
        return offers.ofOrganisation(provider.id()).orElseThrow(NotFound::new).id();
    }

    private Person caller() {
        return people.personOf(Caller.currentAccountId().orElseThrow(NotFound::new));
    }
}

package org.matricula.credential.recipient.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievements;
import org.matricula.credential.recipient.AwardFiles;
import org.matricula.credential.recipient.Fate;
import org.matricula.credential.recipient.Given;
import org.matricula.credential.recipient.Ground;
import org.matricula.credential.recipient.LearnerSearch;
import org.matricula.credential.recipient.LearnerSearch.Candidate;
import org.matricula.credential.recipient.NamedAwards;
import org.matricula.credential.recipient.Planned;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Awarding people by hand: named or picked, looked at, then given. */
@Controller
@RequestMapping("/o/{organisation}/achievements/{achievement}/award")
final class NamedAwardController {

    private static final int FILES_SHOWN = 10;
    private static final int GROUPS = 1;
    private static final int MORE_GROUPS = 3;

    private final Organisations organisations;
    private final Achievements achievements;
    private final NamedAwards awards;
    private final AwardFiles files;
    private final LearnerSearch search;
    private final Authority authority;
    private final Templates templates;

    NamedAwardController(
            Organisations organisations,
            Achievements achievements,
            NamedAwards awards,
            AwardFiles files,
            LearnerSearch search,
            Authority authority,
            Templates templates) {
        this.organisations = organisations;
        this.achievements = achievements;
        this.awards = awards;
        this.files = files;
        this.search = search;
        this.authority = authority;
        this.templates = templates;
    }

    @GetMapping
    Page form(
            @PathVariable String organisation, @PathVariable UUID achievement, @AuthenticationPrincipal Caller caller) {
        var id = organisations.get(organisation).id();
        var form = AwardForm.empty(awards.today(id).toString());
        return Page.of(templates.credentialRecipientAward(
                page(organisation, achievement, caller, form, List.of(), List.of(), GROUPS), FormErrors.NONE));
    }

    /** Three buttons: one finds learners, one makes room for more evidence, one goes on. What they show has an address of its own. */
    @PostMapping("/review")
    View enter(@PathVariable String organisation, @PathVariable UUID achievement, HttpServletRequest request) {
        EnteredAward.keep(request, achievement);
        return Redirect.to(path(organisations.get(organisation), achievement) + "/review");
    }

    @GetMapping("/review")
    View review(
            @PathVariable String organisation,
            @PathVariable UUID achievement,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller) {
        var giving = organisations.get(organisation);
        return EnteredAward.of(request, achievement)
                .<View>map(entered -> shown(organisation, achievement, entered, caller))
                .orElseGet(() ->
                        Redirect.to(path(giving, achievement)).saying("credential.recipient.review.nothing-kept"));
    }

    private Page shown(String organisation, UUID achievement, EnteredAward entered, Caller caller) {
        var id = organisations.get(organisation).id();
        var form = entered.form();
        var step = entered.step();
        if (step.equals("find") || step.equals("more") || step.equals("change")) {
            var found = step.equals("find") && maySearch(caller, organisation)
                    ? search.find(id, form.search())
                    : List.<Candidate>of();
            var groups = form.proofs().size() + (step.equals("more") ? MORE_GROUPS : GROUPS);
            return Page.of(templates.credentialRecipientAward(
                    page(organisation, achievement, caller, form, found, List.of(), groups), FormErrors.NONE));
        }
        try {
            var planned = awards.review(id, achievement, form.awards(), "%d.");
            requireGround(form);
            return Page.of(templates.credentialRecipientReview(
                    page(organisation, achievement, caller, form, List.of(), planned, GROUPS)));
        } catch (Invalid e) {
            return refused(organisation, achievement, caller, form, FormErrors.of(AwardWords.of(e, form)));
        }
    }

    @PostMapping
    View give(
            @PathVariable String organisation,
            @PathVariable UUID achievement,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller) {
        Organisation giving = organisations.get(organisation);
        var form = AwardForm.of(request);
        try {
            var ground = requireGround(form);
            var given = awards.giveByHand(giving.id(), achievement, form.awards(), form.manner(), ground);
            EnteredAward.forget(request);
            return done(giving, achievement, given);
        } catch (Invalid e) {
            return refused(organisation, achievement, caller, form, FormErrors.of(AwardWords.of(e, form)));
        } catch (Refusal e) {
            return refused(organisation, achievement, caller, form, FormErrors.of(e));
        }
    }

    /** On to what there is to do next: codes to hand out, else to what was awarded, else to what waits. */
    private static Redirect done(Organisation giving, UUID achievement, List<Given> given) {
        var awarded = given.stream().filter(one -> one.fate() == Fate.AWARD).toList();
        var waiting = given.stream().filter(one -> one.fate() == Fate.CLAIM).toList();
        var known = given.stream().filter(one -> one.fate() == Fate.KNOWN).count();
        var byCode = waiting.stream().anyMatch(one -> one.award().to().email() == null);
        var next = path(giving, achievement);
        if (byCode) next = giving.path() + "/claims#codes";
        else if (awarded.size() == 1)
            next = giving.path() + "/credentials/" + awarded.getFirst().credentialId();
        else if (!awarded.isEmpty()) next = giving.path() + "/credentials?achievement=" + achievement;
        else if (!waiting.isEmpty()) next = giving.path() + "/claims";
        return Redirect.to(next)
                .saying(
                        byCode ? "credential.recipient.hand.done-codes" : "credential.recipient.hand.done",
                        awarded.size(),
                        waiting.size(),
                        known);
    }

    private static String path(Organisation giving, UUID achievement) {
        return giving.path() + "/achievements/" + achievement + "/award";
    }

    private Page refused(String organisation, UUID achievement, Caller caller, AwardForm form, FormErrors errors) {
        return Page.refused(templates.credentialRecipientAward(
                page(organisation, achievement, caller, form, List.of(), List.of(), GROUPS), errors));
    }

    private AwardPage page(
            String organisation,
            UUID achievement,
            @Nullable Caller caller,
            AwardForm form,
            List<Candidate> found,
            List<Planned> planned,
            int groups) {
        var giving = organisations.get(organisation);
        var given = achievements.get(giving.id(), achievement);
        return new AwardPage(
                giving,
                given,
                form,
                maySearch(caller, organisation),
                found,
                search.named(giving.id(), form.picked()),
                planned,
                files.latest(given.id(), FILES_SHOWN),
                groups);
    }

    private boolean maySearch(@Nullable Caller caller, String organisation) {
        return caller != null && authority.holds(caller, Permission.SEE_LEARNERS, organisation);
    }

    private static Ground requireGround(AwardForm form) {
        if (form.ground() == null) throw Invalid.field("ground", "credential.recipient.ground.missing");
        return form.ground();
    }
}

package org.matricula.credential.rule.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.credential.AwardJob;
import org.matricula.credential.Awarding;
import org.matricula.credential.IssuedCredentials;
import org.matricula.credential.Manner;
import org.matricula.credential.rule.PastAwards;
import org.matricula.credential.rule.Rules;
import org.matricula.credential.rule.Selection;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
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

/** Awarding past results: what can be awarded, choosing and looking first, and how far a job is. */
@Controller
@RequestMapping("/o/{organisation}/awards")
final class AwardController {

    private static final int JOBS_SHOWN = 10;

    private final Organisations organisations;
    private final IssuedCredentials issued;
    private final Awarding awarding;
    private final PastAwards past;
    private final Rules rules;
    private final RuleWords words;
    private final RuleChoices choices;
    private final Templates templates;

    AwardController(
            Organisations organisations,
            IssuedCredentials issued,
            Awarding awarding,
            PastAwards past,
            Rules rules,
            RuleWords words,
            RuleChoices choices,
            Templates templates) {
        this.organisations = organisations;
        this.issued = issued;
        this.awarding = awarding;
        this.past = past;
        this.rules = rules;
        this.words = words;
        this.choices = choices;
        this.templates = templates;
    }

    @GetMapping
    Page awards(@PathVariable String organisation) {
        var issuing = organisations.get(organisation);
        return Page.of(templates.credentialRuleAwards(
                issuing, issued.achievements(issuing.id()), awarding.latestJobs(issuing.id(), JOBS_SHOWN)));
    }

    @GetMapping("/new")
    Page choose(@PathVariable String organisation, @ModelAttribute PastForm sent) {
        var issuing = organisations.get(organisation);
        var achievement = achievement(issuing, sent);
        var form = sent.completed(achievement, hasRules(achievement));
        try {
            var preview = form.preview() ? preview(issuing, achievement, form) : null;
            return page(issuing, achievement, form, preview, FormErrors.NONE);
        } catch (Invalid e) {
            return page(issuing, achievement, form, null, FormErrors.of(e));
        }
    }

    @PostMapping
    View award(@PathVariable String organisation, @ModelAttribute PastForm sent) {
        var issuing = organisations.get(organisation);
        var achievement = achievement(issuing, sent);
        var form = sent.completed(achievement, hasRules(achievement));
        try {
            var manner = form.tell() ? Manner.TOLD : Manner.SILENT;
            var job = past.begin(issuing.id(), achievement.id(), selection(issuing, achievement, form), manner);
            return Redirect.to(issuing.path() + "/awards/" + job.id());
        } catch (Invalid e) {
            return page(issuing, achievement, form, null, FormErrors.of(e));
        } catch (Refusal e) {
            return page(issuing, achievement, form, null, FormErrors.of(e));
        }
    }

    @GetMapping("/{job}")
    Page job(@PathVariable String organisation, @PathVariable UUID job) {
        var issuing = organisations.get(organisation);
        AwardJob found = awarding.job(issuing.id(), job);
        var achievement = issued.achievement(issuing.id(), found.achievementId());
        return Page.of(templates.credentialRuleJob(issuing, achievement, found, said(found.selection())));
    }

    private PastAwards.Preview preview(Organisation issuing, Achievement achievement, PastForm form) {
        return past.preview(issuing.id(), achievement.id(), selection(issuing, achievement, form));
    }

    private Selection selection(Organisation issuing, Achievement achievement, PastForm form) {
        return form.selection(achievement, rules.selection(achievement.id()), issuing.zone());
    }

    private Achievement achievement(Organisation issuing, PastForm form) {
        if (form.achievement() == null) throw new NotFound();
        return issued.achievement(issuing.id(), form.achievement());
    }

    private boolean hasRules(Achievement achievement) {
        return !rules.selection(achievement.id()).rules().isEmpty();
    }

    private List<RuleWords.Said> said(Selection selection) {
        return selection.rules().stream().map(words::say).toList();
    }

    private Page page(
            Organisation issuing,
            Achievement achievement,
            PastForm form,
            PastAwards.@Nullable Preview preview,
            FormErrors errors) {
        var model = templates.credentialRulePast(
                issuing,
                achievement,
                form,
                choices.courses(issuing.id()),
                form.course() == null ? List.of() : choices.runs(form.course()),
                said(rules.selection(achievement.id())),
                preview,
                errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }
}

package org.matricula.credential.rule.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.design.web.DesignLinks;
import org.matricula.credential.rule.RuleFields;
import org.matricula.credential.rule.Rules;
import org.matricula.credential.rule.Selection;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** The rules of one achievement, on the desk of those who award. */
@Controller
@RequestMapping("/o/{organisation}/achievements/{achievement}/rules")
final class RuleController {

    private final Organisations organisations;
    private final Achievements achievements;
    private final Rules rules;
    private final RuleWords words;
    private final RuleChoices choices;
    private final DesignLinks links;
    private final Templates templates;

    RuleController(
            Organisations organisations,
            Achievements achievements,
            Rules rules,
            RuleWords words,
            RuleChoices choices,
            DesignLinks links,
            Templates templates) {
        this.organisations = organisations;
        this.achievements = achievements;
        this.rules = rules;
        this.words = words;
        this.choices = choices;
        this.links = links;
        this.templates = templates;
    }

    @GetMapping
    Page rules(
            @PathVariable String organisation,
            @PathVariable UUID achievement,
            @RequestParam(required = false) RuleFields.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable UUID run) {
        var form = new RuleForm(kind, null, run, null, false);
        var wanted = kind == RuleFields.Kind.TEST && run != null ? form.withMinimum(choices.passMark(run)) : form;
        return page(organisations.get(organisation), achievement, wanted, FormErrors.NONE);
    }

    @PostMapping
    View add(@PathVariable String organisation, @PathVariable UUID achievement, @ModelAttribute RuleForm form) {
        var issuing = organisations.get(organisation);
        try {
            rules.add(issuing.id(), achievement, form.fields());
            return Redirect.to(path(issuing, achievement)).saying("credential.rule.added");
        } catch (Invalid e) {
            return page(issuing, achievement, form, errors(form, e));
        } catch (Refusal e) {
            return page(issuing, achievement, form, FormErrors.of(e));
        }
    }

    @PostMapping("/needed")
    View need(
            @PathVariable String organisation,
            @PathVariable UUID achievement,
            @RequestParam(defaultValue = "false") boolean all) {
        var issuing = organisations.get(organisation);
        rules.needAll(issuing.id(), achievement, all);
        return Redirect.to(path(issuing, achievement))
                .saying(all ? "credential.rule.all-needed" : "credential.rule.any-suffices");
    }

    @PostMapping("/{rule}/removal")
    View remove(@PathVariable String organisation, @PathVariable UUID achievement, @PathVariable UUID rule) {
        var issuing = organisations.get(organisation);
        rules.remove(issuing.id(), achievement, rule);
        return Redirect.to(path(issuing, achievement)).saying("credential.rule.removed");
    }

    /** The form has one field for what programs say in several. */
    private static FormErrors errors(RuleForm form, Invalid invalid) {
        var field = form.needsRun() ? "run" : "what";
        return FormErrors.of(new Invalid(invalid.fields().stream()
                .map(wrong -> wrong.field().equals("minimum")
                        ? wrong
                        : new Invalid.Field(field, wrong.key(), wrong.arguments()))
                .toList()));
    }

    private Page page(Organisation issuing, UUID achievementId, RuleForm form, FormErrors errors) {
        Achievement achievement = achievements.get(issuing.id(), achievementId);
        var shown = rules.of(issuing.id(), achievementId).stream()
                .map(rule -> new ShownRule(rule.id(), words.say(rule.rule())))
                .toList();
        var own = Selection.own(achievement).rules().stream().map(words::say).toList();
        var offered = form.kind() == null ? null : choices.of(issuing.id(), form.kind(), form.run());
        var model = templates.credentialRuleRules(
                issuing,
                achievement,
                links.of(issuing, achievement),
                own,
                shown,
                rules.needsAll(achievementId),
                form,
                offered,
                errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private static String path(Organisation issuing, UUID achievement) {
        return issuing.path() + "/achievements/" + achievement + "/rules";
    }
}

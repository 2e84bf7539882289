package org.matricula.credential.design.web;

import java.util.List;
import org.matricula.credential.Achievement;
import org.matricula.credential.design.BadgeDesigner;
import org.matricula.credential.design.Opinions;
import org.matricula.credential.framework.Alignments;
import org.matricula.credential.framework.PublicSkill;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
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

/** A draft for somebody who was asked about it: the link is all they need. */
@Controller
@RequestMapping("/definitions/{token}")
class AskedController {

    private final Opinions opinions;
    private final Organisations organisations;
    private final BadgeDesigner designer;
    private final Alignments alignments;
    private final Templates templates;

    AskedController(
            Opinions opinions,
            Organisations organisations,
            BadgeDesigner designer,
            Alignments alignments,
            Templates templates) {
        this.opinions = opinions;
        this.organisations = organisations;
        this.designer = designer;
        this.alignments = alignments;
        this.templates = templates;
    }

    @GetMapping
    Page show(@PathVariable Token token) {
        return page(token, "", "", "", FormErrors.NONE);
    }

    @PostMapping
    View comment(
            @PathVariable Token token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String words) {
        try {
            opinions.comment(token, name, organisation, words);
            return Redirect.to("/definitions/" + token.value()).saying("credential.design.opinion.thanks");
        } catch (Invalid e) {
            return page(token, name, organisation, words, FormErrors.of(e));
        } catch (Refusal e) {
            return page(token, name, organisation, words, FormErrors.of(e));
        }
    }

    private Page page(Token token, String name, String organisation, String words, FormErrors errors) {
        var asked = opinions.asked(token);
        var issuer = organisations.get(asked.achievement().organisationId().toString());
        var model = templates.credentialDesignAsked(
                asked,
                issuer,
                designer.picture(asked.achievement()),
                skills(asked.achievement()),
                token.value(),
                name,
                organisation,
                words,
                errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private List<PublicSkill> skills(Achievement achievement) {
        return alignments.drafted(achievement.id()).stream()
                .map(PublicSkill::of)
                .toList();
    }
}

package org.matricula.credential.design.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.design.Designs;
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

/** Writing what an organisation recognises. */
@Controller
@RequestMapping("/o/{organisation}/achievements")
class DesignController {

    private final Organisations organisations;
    private final Achievements achievements;
    private final Designs designs;
    private final DesignReader reader;
    private final Templates templates;

    DesignController(
            Organisations organisations,
            Achievements achievements,
            Designs designs,
            DesignReader reader,
            Templates templates) {
        this.organisations = organisations;
        this.achievements = achievements;
        this.designs = designs;
        this.reader = reader;
        this.templates = templates;
    }

    @GetMapping
    Page list(
            @PathVariable String organisation,
            @RequestParam(required = false) Achievement.@Nullable State state,
            @RequestParam(defaultValue = "") String name) {
        return Page.of(templates.credentialDesignList(reader.list(organisations.get(organisation), state, name)));
    }

    @GetMapping("/new")
    Page fresh(@PathVariable String organisation) {
        return form(organisations.get(organisation), null, DesignForm.fresh(), FormErrors.NONE);
    }

    /**
     * @param preview shows the criteria as they will be read, and saves nothing
     * @param checked whether the form was refused before: then it is looked at again what is wrong now
     */
    @PostMapping
    View create(
            @PathVariable String organisation,
            @ModelAttribute DesignForm form,
            @RequestParam(required = false) @Nullable String preview,
            @RequestParam(defaultValue = "false") boolean checked) {
        var own = organisations.get(organisation);
        if (preview != null) return previewed(own, null, form, checked);
        try {
            var made = designs.create(own.id(), form.read());
            return Redirect.to(own.path() + "/achievements/" + made.id()).saying("credential.design.created");
        } catch (Invalid e) {
            return form(own, null, form, FormErrors.of(e));
        }
    }

    @GetMapping("/{achievement}")
    Page show(@PathVariable String organisation, @PathVariable UUID achievement) {
        return Page.of(templates.credentialDesignOne(reader.desk(organisation, achievement), FormErrors.NONE));
    }

    @GetMapping("/{achievement}/edit")
    Page edit(@PathVariable String organisation, @PathVariable UUID achievement) {
        var own = organisations.get(organisation);
        var edited = achievements.get(own.id(), achievement);
        var draft = designs.draft(edited);
        return form(own, edited, DesignForm.of(draft.content(), draft.revision()), FormErrors.NONE);
    }

    @PostMapping("/{achievement}")
    View change(
            @PathVariable String organisation,
            @PathVariable UUID achievement,
            @ModelAttribute DesignForm form,
            @RequestParam(required = false) @Nullable String preview,
            @RequestParam(defaultValue = "false") boolean checked) {
        var own = organisations.get(organisation);
        var edited = achievements.get(own.id(), achievement);
        if (preview != null) return previewed(own, edited, form, checked);
        try {
            designs.change(own.id(), achievement, form.revision(), form.read());
            return Redirect.to(own.path() + "/achievements/" + achievement).saying("credential.design.saved");
        } catch (Invalid e) {
            return form(own, edited, form, FormErrors.of(e));
        } catch (Refusal e) {
            return form(own, edited, form, FormErrors.of(e));
        }
    }

    @PostMapping("/{achievement}/publication")
    View publish(@PathVariable String organisation, @PathVariable UUID achievement, @RequestParam int revision) {
        return done(
                organisation,
                achievement,
                "credential.design.published",
                own -> designs.publish(own.id(), achievement, revision));
    }

    @PostMapping("/{achievement}/retirement")
    View retire(@PathVariable String organisation, @PathVariable UUID achievement) {
        return done(
                organisation, achievement, "credential.design.retired", own -> designs.retire(own.id(), achievement));
    }

    @PostMapping("/{achievement}/restoration")
    View restore(@PathVariable String organisation, @PathVariable UUID achievement) {
        return done(
                organisation, achievement, "credential.design.restored", own -> designs.restore(own.id(), achievement));
    }

    @PostMapping("/{achievement}/discarding")
    View discard(@PathVariable String organisation, @PathVariable UUID achievement) {
        var own = organisations.get(organisation);
        var isNew = achievements.get(own.id(), achievement).state() == Achievement.State.DRAFT;
        return done(
                organisation,
                isNew ? null : achievement,
                "credential.design.discarded",
                same -> designs.discard(same.id(), achievement));
    }

    private interface Change {
        void of(Organisation own);
    }

    /** @param achievement whose page comes next; null for the list */
    private View done(String organisation, @Nullable UUID achievement, String sentence, Change change) {
        var own = organisations.get(organisation);
        var path = own.path() + "/achievements";
        try {
            change.of(own);
            return Redirect.to(achievement == null ? path : path + "/" + achievement)
                    .saying(sentence);
        } catch (Invalid e) {
            return refused(own, achievement, FormErrors.of(e));
        } catch (Refusal e) {
            return refused(own, achievement, FormErrors.of(e));
        }
    }

    private View refused(Organisation own, @Nullable UUID achievement, FormErrors errors) {
        if (achievement == null)
            return Redirect.to(own.path() + "/achievements").saying("credential.design.in-use");
        return Page.refused(templates.credentialDesignOne(reader.desk(own.slug(), achievement), errors));
    }

    private Page previewed(Organisation own, @Nullable Achievement edited, DesignForm form, boolean checked) {
        return Page.of(model(own, edited, form, checked ? wrongNow(form) : FormErrors.NONE, true, checked));
    }

    private static FormErrors wrongNow(DesignForm form) {
        try {
            form.read().checked();
            return FormErrors.NONE;
        } catch (Invalid e) {
            return FormErrors.of(e);
        }
    }

    private Page form(Organisation own, @Nullable Achievement edited, DesignForm form, FormErrors errors) {
        var model = model(own, edited, form, errors, false, false);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private JteModel model(
            Organisation own,
            @Nullable Achievement edited,
            DesignForm form,
            FormErrors errors,
            boolean preview,
            boolean checked) {
        var draft = edited == null ? null : designs.draft(edited);
        var others = reader.others(own.id(), edited == null ? null : edited.id());
        return templates.credentialDesignForm(own, edited, draft, form, others, preview, checked, errors);
    }
}

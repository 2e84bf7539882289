package org.matricula.discussion.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.discussion.Moderation;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
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

/** What was reported on a run, and what the team decides. */
@Controller
@RequestMapping("/o/{organisation}/courses/{course}/runs/{run}/moderation")
class ModerationController {

    private final ModerationReader reader;
    private final Moderation moderation;
    private final Templates templates;

    ModerationController(ModerationReader reader, Moderation moderation, Templates templates) {
        this.reader = reader;
        this.moderation = moderation;
        this.templates = templates;
    }

    @GetMapping
    Page list(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @RequestParam(defaultValue = "false") boolean hidden,
            @RequestParam(required = false) @Nullable String after) {
        var found = reader.find(organisation, course, run);
        var page = moderation.page(found.course(), found.run(), hidden, after);
        return Page.of(templates.discussionModeration(found, page, hidden, after != null));
    }

    @GetMapping("/{comment}")
    Page show(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable UUID comment) {
        return page(reader.find(organisation, course, run), comment, ReasonForm.EMPTY, FormErrors.NONE);
    }

    @PostMapping("/{comment}/hide")
    View hide(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable UUID comment,
            @ModelAttribute ReasonForm form) {
        var found = reader.find(organisation, course, run);
        try {
            moderation.hide(found.course(), found.run(), comment, by(), form.chosen(), form.text());
            return Redirect.to(found.path()).saying("discussion.moderation.hidden");
        } catch (Invalid wrong) {
            return page(found, comment, form, FormErrors.of(wrong));
        } catch (Refusal reason) {
            return page(found, comment, form, FormErrors.of(reason));
        }
    }

    @PostMapping("/{comment}/restore")
    View restore(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable UUID comment) {
        var found = reader.find(organisation, course, run);
        try {
            moderation.restore(found.course(), found.run(), comment, by());
            return Redirect.to(found.path() + "/" + comment).saying("discussion.moderation.restored");
        } catch (Refusal reason) {
            return page(found, comment, ReasonForm.EMPTY, FormErrors.of(reason));
        }
    }

    @PostMapping("/{comment}/dismiss")
    View dismiss(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable UUID comment) {
        var found = reader.find(organisation, course, run);
        try {
            moderation.dismiss(found.course(), found.run(), comment, by());
            return Redirect.to(found.path()).saying("discussion.moderation.dismissed");
        } catch (Refusal reason) {
            return page(found, comment, ReasonForm.EMPTY, FormErrors.of(reason));
        }
    }

    private Page page(ModeratedRun found, UUID comment, ReasonForm form, FormErrors errors) {
        var history = moderation.history(found.run(), comment);
        var model = templates.discussionModerated(
                found,
                moderation.comment(found.course(), found.run(), comment),
                history,
                moderation.names(history),
                form,
                errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private static UUID by() {
        return Caller.currentActorId().orElseThrow();
    }
}

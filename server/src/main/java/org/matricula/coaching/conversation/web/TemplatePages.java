package org.matricula.coaching.conversation.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Offers;
import org.matricula.coaching.conversation.MessageTemplates;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Lists and edits templates, the offer's and coaches' own alike. */
@Component
class TemplatePages {

    private final MessageTemplates kept;
    private final Offers offers;
    private final Templates templates;

    TemplatePages(MessageTemplates kept, Offers offers, Templates templates) {
        this.kept = kept;
        this.offers = offers;
        this.templates = templates;
    }

    Page list(TemplateDesk desk) {
        var all = kept.kept(desk.provider().id(), desk.coachId());
        return Page.of(templates.coachingConversationTemplates(desk, all));
    }

    /** @param id null for a new one */
    Page form(TemplateDesk desk, @Nullable UUID id) {
        var form = id == null
                ? new TemplateForm(null, null, null)
                : TemplateForm.of(kept.get(desk.provider().id(), desk.coachId(), id));
        return form(desk, id, form, FormErrors.NONE);
    }

    View save(TemplateDesk desk, @Nullable UUID id, TemplateForm form) {
        try {
            var provider = desk.provider().id();
            if (id == null) kept.add(provider, desk.coachId(), form.wanted());
            else kept.change(provider, desk.coachId(), id, form.wanted());
            return Redirect.to(desk.path()).saying("coaching.template.saved");
        } catch (Invalid e) {
            return form(desk, id, form, FormErrors.of(e));
        }
    }

    Redirect remove(TemplateDesk desk, UUID id) {
        kept.remove(desk.provider().id(), desk.coachId(), id);
        return Redirect.to(desk.path()).saying("coaching.template.removed");
    }

    private Page form(TemplateDesk desk, @Nullable UUID id, TemplateForm form, FormErrors errors) {
        var offer = offers.ofOrganisation(desk.provider().id()).orElseThrow(NotFound::new);
        var model = templates.coachingConversationTemplateForm(desk, id, offer.languages(), form, errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }
}

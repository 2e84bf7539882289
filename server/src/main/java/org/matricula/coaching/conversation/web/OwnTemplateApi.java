package org.matricula.coaching.conversation.web;

import org.matricula.coaching.conversation.MessageTemplates;
import org.matricula.organisation.Organisations;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A coach's own templates, for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/coach/templates")
class OwnTemplateApi extends TemplateApi {

    OwnTemplateApi(Organisations organisations, MessageTemplates templates) {
        super(organisations, templates, TemplateDesk::own);
    }
}

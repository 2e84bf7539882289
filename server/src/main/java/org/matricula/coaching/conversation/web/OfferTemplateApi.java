package org.matricula.coaching.conversation.web;

import org.matricula.coaching.conversation.MessageTemplates;
import org.matricula.organisation.Organisations;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Templates that all coaches of an offer have, for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/coaching/templates")
class OfferTemplateApi extends TemplateApi {

    OfferTemplateApi(Organisations organisations, MessageTemplates templates) {
        super(organisations, templates, TemplateDesk::ofOffer);
    }
}

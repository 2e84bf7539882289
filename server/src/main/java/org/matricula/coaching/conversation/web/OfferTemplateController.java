package org.matricula.coaching.conversation.web;

import org.matricula.organisation.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Templates that all coaches of an offer have. */
@Controller
@RequestMapping("/o/{organisation}/coaching/templates")
class OfferTemplateController extends TemplateController {

    OfferTemplateController(Organisations organisations, TemplatePages pages) {
        super(organisations, pages, TemplateDesk::ofOffer);
    }
}

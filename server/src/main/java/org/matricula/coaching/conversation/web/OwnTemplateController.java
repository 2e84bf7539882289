package org.matricula.coaching.conversation.web;

import org.matricula.organisation.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** A coach's own templates. */
@Controller
@RequestMapping("/o/{organisation}/coach/templates")
class OwnTemplateController extends TemplateController {

    OwnTemplateController(Organisations organisations, TemplatePages pages) {
        super(organisations, pages, TemplateDesk::own);
    }
}

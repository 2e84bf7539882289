package org.matricula.catalogue.content.web;

import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.Contents;
import org.matricula.catalogue.web.Desk;
import org.matricula.platform.Invalid;
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

/** When the steps of a run open, and what its certificate asks for. */
@Controller
@RequestMapping("/o/{organisation}/courses/{course}/runs/{run}/content/delivery")
class DeliveryController {

    private final Desk desk;
    private final Contents contents;
    private final Authoring authoring;
    private final Templates templates;

    DeliveryController(Desk desk, Contents contents, Authoring authoring, Templates templates) {
        this.desk = desk;
        this.contents = contents;
        this.authoring = authoring;
        this.templates = templates;
    }

    @GetMapping
    Page show(@PathVariable String organisation, @PathVariable String course, @PathVariable String run) {
        var edited = desk.run(organisation, course, run);
        var form = DeliveryForm.of(contents.rules(edited.run().id()));
        return Page.of(templates.catalogueContentDelivery(edited, form, FormErrors.NONE));
    }

    @PostMapping
    View save(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @ModelAttribute DeliveryForm form) {
        var edited = desk.run(organisation, course, run);
        try {
            authoring.set(edited.of().organisation().id(), edited.run().id(), form.read());
            return Redirect.to(edited.path() + "/content/delivery")
                    .saying("catalogue.delivery.saved", edited.run().title());
        } catch (Invalid e) {
            return Page.refused(templates.catalogueContentDelivery(edited, form, FormErrors.of(e)));
        }
    }
}

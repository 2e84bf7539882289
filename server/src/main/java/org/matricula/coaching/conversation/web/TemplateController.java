package org.matricula.coaching.conversation.web;

import java.util.UUID;
import java.util.function.Function;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Templates for messages: whose, says the address. */
abstract class TemplateController {

    private final Organisations organisations;
    private final TemplatePages pages;
    private final Function<Organisation, TemplateDesk> whose;

    TemplateController(Organisations organisations, TemplatePages pages, Function<Organisation, TemplateDesk> whose) {
        this.organisations = organisations;
        this.pages = pages;
        this.whose = whose;
    }

    @GetMapping
    Page list(@PathVariable String organisation) {
        return pages.list(desk(organisation));
    }

    @GetMapping("/new")
    Page fresh(@PathVariable String organisation) {
        return pages.form(desk(organisation), null);
    }

    @GetMapping("/{template}")
    Page form(@PathVariable String organisation, @PathVariable UUID template) {
        return pages.form(desk(organisation), template);
    }

    @PostMapping
    View add(@PathVariable String organisation, @ModelAttribute TemplateForm form) {
        return pages.save(desk(organisation), null, form);
    }

    @PostMapping("/{template}")
    View change(@PathVariable String organisation, @PathVariable UUID template, @ModelAttribute TemplateForm form) {
        return pages.save(desk(organisation), template, form);
    }

    @PostMapping("/{template}/removal")
    Redirect remove(@PathVariable String organisation, @PathVariable UUID template) {
        return pages.remove(desk(organisation), template);
    }

    private TemplateDesk desk(String organisation) {
        return whose.apply(organisations.get(organisation));
    }
}

package org.matricula.coaching.conversation.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.matricula.coaching.conversation.MessageTemplates;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Templates for messages, for programs: whose, says the address. */
abstract class TemplateApi {

    private final Organisations organisations;
    private final MessageTemplates templates;
    private final Function<Organisation, TemplateDesk> whose;

    TemplateApi(Organisations organisations, MessageTemplates templates, Function<Organisation, TemplateDesk> whose) {
        this.organisations = organisations;
        this.templates = templates;
        this.whose = whose;
    }

    @GetMapping
    List<TemplateJson> list(@PathVariable String organisation) {
        var desk = desk(organisation);
        return templates.kept(desk.provider().id(), desk.coachId()).stream()
                .map(TemplateJson::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TemplateJson add(@PathVariable String organisation, @RequestBody TemplateJson.Sent sent) {
        var desk = desk(organisation);
        return TemplateJson.of(templates.add(desk.provider().id(), desk.coachId(), sent.wanted()));
    }

    @PutMapping("/{template}")
    TemplateJson change(
            @PathVariable String organisation, @PathVariable UUID template, @RequestBody TemplateJson.Sent sent) {
        var desk = desk(organisation);
        return TemplateJson.of(templates.change(desk.provider().id(), desk.coachId(), template, sent.wanted()));
    }

    @DeleteMapping("/{template}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String organisation, @PathVariable UUID template) {
        var desk = desk(organisation);
        templates.remove(desk.provider().id(), desk.coachId(), template);
    }

    private TemplateDesk desk(String organisation) {
        return whose.apply(organisations.get(organisation));
    }
}

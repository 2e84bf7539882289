package org.matricula.pathway.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.MessageTemplate;
import org.matricula.pathway.MessageTemplates;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organisations/{organisation}/application-templates")
class MessageTemplatesApi {

    private final Organisations organisations;
    private final MessageTemplates messages;

    MessageTemplatesApi(Organisations organisations, MessageTemplates messages) {
        this.organisations = organisations;
        this.messages = messages;
    }

    /** {@code version} is what the program has read; left out for a new one. */
    record Wanted(
            @Nullable String title,
            @Nullable String text,
            @Nullable Integer version) {

        int seen() {
            return version == null ? 0 : version;
        }

        String heading() {
            return title == null ? "" : title;
        }

        String words() {
            return text == null ? "" : text;
        }
    }

    @GetMapping
    List<MessageTemplate> list(@PathVariable String organisation) {
        return messages.of(id(organisation));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MessageTemplate add(@PathVariable String organisation, @RequestBody Wanted wanted) {
        return messages.add(id(organisation), wanted.heading(), wanted.words());
    }

    @GetMapping("/{template}")
    MessageTemplate show(@PathVariable String organisation, @PathVariable UUID template) {
        return messages.get(id(organisation), template);
    }

    @PutMapping("/{template}")
    MessageTemplate change(@PathVariable String organisation, @PathVariable UUID template, @RequestBody Wanted wanted) {
        messages.change(id(organisation), template, wanted.seen(), wanted.heading(), wanted.words());
        return messages.get(id(organisation), template);
    }

    @DeleteMapping("/{template}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String organisation, @PathVariable UUID template) {
        messages.remove(id(organisation), template);
    }

    private UUID id(String organisation) {
        return organisations.get(organisation).id();
    }
}

package org.matricula.coaching.conversation.web;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.matricula.coaching.conversation.MessageTemplates;
import org.matricula.coaching.conversation.Template;

/** A template as it was typed. */
public record TemplateForm(String name, String language, String body) {

    public TemplateForm(@Nullable String name, @Nullable String language, @Nullable String body) {
        this.name = requireNonNullElse(name, "");
        this.language = requireNonNullElse(language, "");
        this.body = requireNonNullElse(body, "");
    }

    static TemplateForm of(Template template) {
        return new TemplateForm(template.name(), template.language(), template.body());
    }

    MessageTemplates.Wanted wanted() {
        return new MessageTemplates.Wanted(name, language, body.replace("\r\n", "\n"));
    }
}

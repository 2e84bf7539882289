package org.matricula.coaching.conversation.web;

import static java.util.Objects.requireNonNullElse;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.conversation.MessageTemplates;
import org.matricula.coaching.conversation.Template;

/** @param language a tag as of BCP 47 @param body with placeholders in braces */
record TemplateJson(UUID id, String name, String language, String body) {

    static TemplateJson of(Template template) {
        return new TemplateJson(template.id(), template.name(), template.language(), template.body());
    }

    record Sent(
            @Nullable String name,
            @Nullable String language,
            @Nullable String body) {

        MessageTemplates.Wanted wanted() {
            return new MessageTemplates.Wanted(
                    requireNonNullElse(name, ""), requireNonNullElse(language, ""), requireNonNullElse(body, ""));
        }
    }
}

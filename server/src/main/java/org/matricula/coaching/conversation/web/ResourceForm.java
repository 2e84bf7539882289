package org.matricula.coaching.conversation.web;

import static java.util.Objects.requireNonNullElse;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Topic;
import org.matricula.coaching.conversation.Resource;
import org.matricula.coaching.conversation.Resources;
import org.matricula.platform.Invalid;

/** A resource as it is typed, or sent by a program. {@code topic} is written as {@link Topic#toString} writes it. */
public record ResourceForm(
        @Nullable String topic,
        @Nullable String title,
        @Nullable String address,
        @Nullable String about) {

    static final ResourceForm EMPTY = new ResourceForm("", "", "", "");

    /** The same as it is kept. */
    record ResourceJson(UUID id, String topic, String title, String address, String about) {

        static ResourceJson of(Resource one) {
            return new ResourceJson(one.id(), one.topic().toString(), one.title(), one.address(), one.about());
        }
    }

    static ResourceForm of(Resource one) {
        return new ResourceForm(one.topic().toString(), one.title(), one.address(), one.about());
    }

    /** @throws Invalid if this isn't written as topics are */
    Resources.Details read() {
        try {
            return new Resources.Details(
                    Topic.parse(requireNonNullElse(topic, "")),
                    requireNonNullElse(title, ""),
                    requireNonNullElse(address, ""),
                    requireNonNullElse(about, ""));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw Invalid.field("topic", "coaching.resource.no-topic");
        }
    }
}

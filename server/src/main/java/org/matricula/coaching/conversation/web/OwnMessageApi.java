package org.matricula.coaching.conversation.web;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.conversation.web.MessageApi.MessageJson;
import org.matricula.coaching.conversation.web.MessageApi.SentMessage;
import org.matricula.platform.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A learner's conversation with the coach for programs. */
@RestController
@RequestMapping("/api/v1/me/coaching/{organisation}/coach/messages")
class OwnMessageApi {

    private final OwnMessages messages;

    OwnMessageApi(OwnMessages messages) {
        this.messages = messages;
    }

    /** The newest first; {@code before} is the last one seen. */
    @GetMapping
    List<MessageJson> list(@PathVariable String organisation, @RequestParam(required = false) @Nullable UUID before) {
        return messages.page(messages.coached(organisation), before, "", FormErrors.NONE).messages().stream()
                .map(MessageJson::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MessageJson write(@PathVariable String organisation, @RequestBody SentMessage sent) {
        return MessageJson.of(messages.write(messages.coached(organisation), requireNonNullElse(sent.body(), ""))
                .message());
    }
}

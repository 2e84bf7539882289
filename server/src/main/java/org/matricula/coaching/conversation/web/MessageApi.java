package org.matricula.coaching.conversation.web;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.conversation.Conversation;
import org.matricula.coaching.conversation.Message;
import org.matricula.platform.Refusal;
import org.matricula.platform.sms.QueuedText.Reason;
import org.matricula.platform.sms.QueuedText.State;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A coach's conversation with a learner for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/coach/learners/{learner}/messages")
class MessageApi {

    /** @param state of its text; null where there is none to go. @param leavesAt when a text that waits is tried next */
    record MessageJson(
            UUID id,
            boolean fromLearner,
            boolean byText,
            String body,
            Instant at,
            @Nullable State state,
            @Nullable Reason reason,
            @Nullable Instant leavesAt,
            @Nullable Instant readAt) {

        static MessageJson of(Message one) {
            return new MessageJson(
                    one.id(),
                    one.fromLearner(),
                    one.byText(),
                    one.body(),
                    one.at(),
                    one.state(),
                    one.reason(),
                    one.leavesAt(),
                    one.readAt());
        }
    }

    /** @param body with placeholders or without */
    record SentMessage(@Nullable String body) {}

    private final CaseDoor door;
    private final Conversation conversation;

    MessageApi(CaseDoor door, Conversation conversation) {
        this.door = door;
        this.conversation = conversation;
    }

    /** The newest first; {@code before} is the last one seen. What the learner wrote counts as read by this. */
    @GetMapping
    List<MessageJson> list(
            @PathVariable String organisation,
            @PathVariable UUID learner,
            @RequestParam(required = false) @Nullable UUID before) {
        var of = door.show(organisation, learner, "coaching.messages-seen");
        var found = conversation.newest(of.one(), before, MessageReader.PAGE);
        conversation.opened(of.one());
        return found.stream().map(MessageJson::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MessageJson write(@PathVariable String organisation, @PathVariable UUID learner, @RequestBody SentMessage sent) {
        var of = door.open(organisation, learner);
        return MessageJson.of(conversation.write(of.one(), requireNonNullElse(sent.body(), "")));
    }

    /** Takes it back; a problem if it has left. */
    @DeleteMapping("/{message}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String organisation, @PathVariable UUID learner, @PathVariable UUID message) {
        var of = door.open(organisation, learner);
        if (!conversation.takeBack(of.one(), message)) throw new Refusal("coaching.message.has-left");
    }
}

package org.matricula.coaching.conversation;

import org.matricula.platform.sms.IncomingText;
import org.matricula.platform.sms.TextProperties;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * What learners text reaches whoever coaches them. Where several learners who agree share the number, or one has several
 * coaches, nobody guesses who was meant: the text isn't kept, and those who lead are told. Nor is it kept from somebody who
 * doesn't agree.
 */
@Component
class IncomingMessages {

    private final MessageStore store;
    private final Conversation conversation;
    private final UnclearTexts unclear;
    private final TextProperties settings;

    IncomingMessages(MessageStore store, Conversation conversation, UnclearTexts unclear, TextProperties settings) {
        this.store = store;
        this.conversation = conversation;
        this.unclear = unclear;
        this.settings = settings;
    }

    @ApplicationModuleListener
    void on(IncomingText text) {
        var possible = store.reachedBy(text.from(), settings.confirmNumbers());
        if (possible.size() == 1) conversation.texted(possible.getFirst(), text.id(), text.body());
        else unclear.tell(possible, text.id());
    }
}

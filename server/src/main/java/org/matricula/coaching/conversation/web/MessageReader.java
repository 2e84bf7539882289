package org.matricula.coaching.conversation.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.conversation.Conversation;
import org.matricula.coaching.conversation.Draft;
import org.matricula.coaching.conversation.Drafts;
import org.matricula.coaching.conversation.Message;
import org.matricula.coaching.conversation.Reach;
import org.matricula.platform.web.FormErrors;
import org.springframework.stereotype.Component;

/** Reads a conversation for its coach, who has opened it by that. */
@Component
class MessageReader {

    static final int PAGE = 30;
    private static final int LATEST = 5;

    private final Conversation conversation;
    private final Drafts drafts;
    private final Reach reach;
    private final Clock clock;

    MessageReader(Conversation conversation, Drafts drafts, Reach reach, Clock clock) {
        this.conversation = conversation;
        this.drafts = drafts;
        this.reach = reach;
        this.clock = clock;
    }

    MessagesPage page(OpenCase of, @Nullable UUID before, String body, @Nullable Draft draft, FormErrors errors) {
        return read(of, before, PAGE, body, draft, errors);
    }

    /** The latest alone, for the page of the case. */
    MessagesPage latest(OpenCase of) {
        return read(of, null, LATEST, "", null, FormErrors.NONE);
    }

    private MessagesPage read(
            OpenCase of, @Nullable UUID before, int size, String body, @Nullable Draft draft, FormErrors errors) {
        var one = of.one();
        var found = conversation.newest(one, before, size + 1);
        conversation.opened(one);
        var shown = found.subList(0, Math.min(size, found.size()));
        var leavesAt = drafts.leavesAt(one);
        return new MessagesPage(
                of,
                shown,
                found.size() > size ? last(shown) : null,
                reach.channel(one.learnerId()),
                leavesAt,
                leavesAt.isAfter(clock.instant()),
                conversation.lastUnclear(one).orElse(null),
                drafts.templates(one),
                body,
                draft,
                errors);
    }

    private static UUID last(List<Message> messages) {
        return messages.getLast().id();
    }
}

package org.matricula.coaching.conversation.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.conversation.Channel;
import org.matricula.coaching.conversation.Draft;
import org.matricula.coaching.conversation.Message;
import org.matricula.coaching.conversation.Template;
import org.matricula.platform.web.FormErrors;

/**
 * A conversation on its coach's page.
 *
 * @param messages the newest first
 * @param older    the last one shown, if there are more before it
 * @param leavesAt when a text would leave that was sent now; {@code waits} if that isn't now
 * @param unclear  when a text came that could be this learner's
 * @param body     as typed
 * @param draft    what would be sent, once the coach asked to see it
 */
public record MessagesPage(
        OpenCase of,
        List<Message> messages,
        @Nullable UUID older,
        Channel channel,
        Instant leavesAt,
        boolean waits,
        @Nullable Instant unclear,
        List<Template> templates,
        String body,
        @Nullable Draft draft,
        FormErrors errors) {}

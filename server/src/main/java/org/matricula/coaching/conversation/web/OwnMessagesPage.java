package org.matricula.coaching.conversation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.conversation.Channel;
import org.matricula.coaching.conversation.Message;
import org.matricula.platform.web.FormErrors;

/** A conversation as the learner reads it, the newest first. @param body as typed */
public record OwnMessagesPage(
        OwnCoach own, List<Message> messages, @Nullable UUID older, Channel channel, String body, FormErrors errors) {}

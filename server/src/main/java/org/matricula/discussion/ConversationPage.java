package org.matricula.discussion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some conversations of a step.
 *
 * @param comments all that the step shows, replies included
 * @param next     where the list goes on; null at its end
 */
public record ConversationPage(
        List<Conversation> conversations,
        int comments,
        @Nullable String next) {}

package org.matricula.coaching.conversation;

import java.util.Optional;

/**
 * That a learner wrote something.
 *
 * @param next the path of a page where the learner should be led now, before anything else
 */
public record Answered(Message message, Optional<String> next) {}

package org.matricula.coaching.conversation;

import java.time.Instant;
import org.matricula.platform.sms.TextLength;

/**
 * A message before it is sent.
 *
 * @param body     as the learner would read it
 * @param length   as phones would get it, with the brand
 * @param leavesAt when it would, by text
 */
public record Draft(String body, Channel channel, TextLength length, Instant leavesAt) {

    public boolean isText() {
        return channel == Channel.TEXT;
    }
}

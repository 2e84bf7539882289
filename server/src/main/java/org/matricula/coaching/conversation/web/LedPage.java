package org.matricula.coaching.conversation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.conversation.LedLearner;
import org.matricula.organisation.Organisation;
import org.matricula.platform.web.FormErrors;

/**
 * The learners of a coach, or those nobody has, to be handed over.
 *
 * @param from    a coach's id, or {@link TeamPage#WAITING}
 * @param name    the coach's; empty for those nobody has
 * @param coaches whether this is a coach still
 * @param others  who could take them
 * @param next    after whom the next page begins; null at the end
 */
public record LedPage(
        Organisation provider,
        String from,
        String name,
        boolean coaches,
        List<LedLearner> learners,
        List<Colleague> others,
        @Nullable UUID next,
        FormErrors errors) {

    public String path() {
        return TeamPage.path(provider) + "/" + from;
    }

    public boolean isWaiting() {
        return from.equals(TeamPage.WAITING);
    }
}

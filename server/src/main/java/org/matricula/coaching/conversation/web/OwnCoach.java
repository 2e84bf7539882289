package org.matricula.coaching.conversation.web;

import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Offer;
import org.matricula.coaching.conversation.Assignment;
import org.matricula.organisation.Organisation;

/**
 * A learner's coach, as the learner sees it.
 *
 * @param agrees     whether the learner's consent stands; nothing goes on without it
 * @param assignment null while nobody coaches
 * @param coach      first name; empty while nobody coaches
 */
public record OwnCoach(
        Organisation provider,
        Offer offer,
        boolean agrees,
        @Nullable Assignment assignment,
        String coach) {

    public String path() {
        return "/coaching/" + provider.slug() + "/coach";
    }
}

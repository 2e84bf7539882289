package org.matricula.coaching.conversation.web;

import org.matricula.coaching.conversation.Case;
import org.matricula.organisation.Organisation;

/** A case on a coach's page. */
public record OpenCase(Organisation provider, Case one) {

    public String path() {
        return provider.path() + "/coach/learners/" + one.learnerId();
    }
}

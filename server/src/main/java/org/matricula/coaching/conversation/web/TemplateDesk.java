package org.matricula.coaching.conversation.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Organisation;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Caller;

/** Whose templates a page is about: those of the offer, or a coach's own. @param coachId null for the offer's */
public record TemplateDesk(Organisation provider, @Nullable UUID coachId) {

    static TemplateDesk ofOffer(Organisation provider) {
        return new TemplateDesk(provider, null);
    }

    static TemplateDesk own(Organisation provider) {
        return new TemplateDesk(provider, Caller.currentAccountId().orElseThrow(NotFound::new));
    }

    public boolean isOwn() {
        return coachId != null;
    }

    public String path() {
        return up() + "/templates";
    }

    /** The page that leads here. */
    public String up() {
        return provider.path() + (isOwn() ? "/coach" : "/coaching");
    }
}

package org.matricula.coaching.conversation.web;

import org.matricula.coaching.conversation.Lead.Load;
import org.matricula.coaching.conversation.Lead.Team;
import org.matricula.organisation.Organisation;

/** Who coaches how many. */
public record TeamPage(Organisation provider, Team team) {

    static final String WAITING = "waiting";

    static String path(Organisation provider) {
        return provider.path() + "/coaches";
    }

    public String path() {
        return path(provider);
    }

    /** How many coach. */
    public long coaching() {
        return team.loads().stream().filter(Load::coaches).count();
    }

    public String waitingPath() {
        return path() + "/" + WAITING;
    }
}

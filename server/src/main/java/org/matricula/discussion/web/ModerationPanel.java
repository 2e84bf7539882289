package org.matricula.discussion.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.UUID;
import org.matricula.discussion.Moderation;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The way from a run's desk to its reported comments, with how many wait. */
@Component
class ModerationPanel implements PagePanel {

    private static final int POSITION = 60;

    private final ModerationReader reader;
    private final Moderation moderation;
    private final Authority authority;
    private final Templates templates;

    ModerationPanel(ModerationReader reader, Moderation moderation, Authority authority, Templates templates) {
        this.reader = reader;
        this.moderation = moderation;
        this.authority = authority;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.RUN_DESK;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String runId) {
        return reader.find(UUID.fromString(runId))
                .filter(found -> authority.holds(
                        caller, Permission.MODERATE, found.provider().slug()))
                .map(found -> templates.discussionPanel(
                        found, moderation.waiting(found.run().id())));
    }
}

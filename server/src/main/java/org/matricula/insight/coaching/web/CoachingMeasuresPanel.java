package org.matricula.insight.coaching.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.insight.coaching.CoachingMeasures;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import pages.Templates;

/** The way to the measures of coaching; says that too few agree, where it is so. */
final class CoachingMeasuresPanel implements PagePanel {

    private static final int POSITION = 51;

    private final Place place;
    private final Organisations organisations;
    private final CoachingMeasures measures;
    private final Authority authority;
    private final Templates templates;

    CoachingMeasuresPanel(
            Place place,
            Organisations organisations,
            CoachingMeasures measures,
            Authority authority,
            Templates templates) {
        this.place = place;
        this.organisations = organisations;
        this.measures = measures;
        this.authority = authority;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        if (!authority.holds(caller, Permission.SEE_COUNTS, subject)) return Optional.empty();
        var own = organisations.get(subject);
        if (!measures.isOffered(own.id())) return Optional.empty();
        return Optional.of(templates.insightCoachingPanel(
                CoachingMeasures.path(own), measures.isGoalMissed(own.id()), place == Place.ORGANISATION_HOME));
    }
}

package org.matricula.insight.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.account.People;
import org.matricula.catalogue.Programmes;
import org.matricula.insight.ProgrammeWants;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.matricula.record.ProgrammeProgressReader;
import pages.Templates;

/** Asks a learner once what they want from a programme; afterwards it only says what was answered, and where to change it. */
final class WantPanel implements PagePanel {

    private static final int POSITION = 90;

    private final Where where;
    private final People people;
    private final Programmes programmes;
    private final ProgrammeProgressReader progress;
    private final ProgrammeWants wants;
    private final Templates templates;

    WantPanel(
            Where where,
            People people,
            Programmes programmes,
            ProgrammeProgressReader progress,
            ProgrammeWants wants,
            Templates templates) {
        this.where = where;
        this.people = people;
        this.programmes = programmes;
        this.progress = progress;
        this.wants = wants;
        this.templates = templates;
    }

    /** The pages that ask, and where one is afterwards. */
    enum Where {
        RECORD(Place.RECORD),
        PROGRESS(Place.PROGRAMME_PROGRESS);

        private final Place place;

        Where(Place place) {
            this.place = place;
        }

        String path(String programme) {
            return this == RECORD ? "/records/" + programme : "/programmes/" + programme + "/progress";
        }
    }

    /** The page named so, else that of progress, which everybody in a programme has. */
    static Where from(String name) {
        return Where.RECORD.name().equals(name) ? Where.RECORD : Where.PROGRESS;
    }

    @Override
    public Place place() {
        return where.place;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        var person = people.personOf(caller.accountId());
        if (!progress.belongs(person, subject)) return Optional.empty();
        var programme = programmes.get(subject);
        var said = wants.of(person, programme.id()).map(ProgrammeWants.Said::want);
        return Optional.of(templates.insightWantPanel(programme, said.orElse(null), where.name()));
    }
}

package org.matricula.insight.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.account.People;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.insight.ProgrammeWants;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.matricula.record.OwnRecordPanel;
import org.matricula.record.ProgrammeProgressReader;
import org.matricula.record.ProgrammeRecord;
import org.springframework.stereotype.Component;
import pages.Templates;

/**
 * On a learner's progress in a programme, and on the record of it: asks once what they want from it; afterwards it only says
 * what was answered, and where to change it.
 */
@Component
final class WantPanel implements PagePanel, OwnRecordPanel {

    private static final int POSITION = 90;

    private final People people;
    private final Programmes programmes;
    private final ProgrammeProgressReader progress;
    private final ProgrammeWants wants;
    private final Templates templates;

    WantPanel(
            People people,
            Programmes programmes,
            ProgrammeProgressReader progress,
            ProgrammeWants wants,
            Templates templates) {
        this.people = people;
        this.programmes = programmes;
        this.progress = progress;
        this.wants = wants;
        this.templates = templates;
    }

    /** The pages that ask, and where one is afterwards. */
    enum Where {
        RECORD,
        PROGRESS;

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
        return Place.PROGRAMME_PROGRESS;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        var person = people.personOf(caller.accountId());
        if (!progress.belongs(person, subject)) return Optional.empty();
        return Optional.of(panel(person, programmes.get(subject), Where.PROGRESS));
    }

    @Override
    public Optional<JteModel> panelFor(Person person, ProgrammeRecord record) {
        return Optional.of(panel(person, record.summary().programme(), Where.RECORD));
    }

    private JteModel panel(Person person, Programme programme, Where where) {
        var said = wants.of(person, programme.id()).map(ProgrammeWants.Said::want);
        return templates.insightWantPanel(programme, said.orElse(null), where.name());
    }
}

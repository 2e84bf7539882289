package org.matricula.pathway.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.pathway.OwnApplications;
import org.matricula.pathway.PathwayChoices;
import org.matricula.platform.Person;
import org.matricula.record.OwnRecordPanel;
import org.matricula.record.ProgrammeRecord;
import org.springframework.stereotype.Component;
import pages.Templates;

/** On a learner's record: where it can be sent, and where it was. */
@Component
final class RecordSendPanel implements OwnRecordPanel {

    private static final int POSITION = 10;

    private final PathwayChoices choices;
    private final OwnApplications applications;
    private final Templates templates;

    RecordSendPanel(PathwayChoices choices, OwnApplications applications, Templates templates) {
        this.choices = choices;
        this.applications = applications;
        this.templates = templates;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Person person, ProgrammeRecord record) {
        return Optional.of(
                templates.pathwaySendPanel(record.summary(), choices.of(record), applications.of(person, record)));
    }
}

package org.matricula.pathway.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.account.People;
import org.matricula.pathway.OwnApplications;
import org.matricula.pathway.PathwayChoices;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.matricula.record.Records;
import org.springframework.stereotype.Component;
import pages.Templates;

/** On a learner's record: where it can be sent, and where it was. */
@Component
final class RecordSendPanel implements PagePanel {

    private static final int POSITION = 10;

    private final People people;
    private final Records records;
    private final PathwayChoices choices;
    private final OwnApplications applications;
    private final Templates templates;

    RecordSendPanel(
            People people, Records records, PathwayChoices choices, OwnApplications applications, Templates templates) {
        this.people = people;
        this.records = records;
        this.choices = choices;
        this.applications = applications;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.RECORD;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        var person = people.personOf(caller.accountId());
        var record = records.get(person, subject);
        return Optional.of(
                templates.pathwaySendPanel(record.summary(), choices.of(record), applications.of(person, subject)));
    }
}

package org.matricula.record.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.account.People;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.matricula.record.Records;
import org.springframework.stereotype.Component;
import pages.Templates;

/** A learner's records on the home page. */
@Component
final class RecordPanel implements PagePanel {

    private static final int POSITION = 10;

    private final People people;
    private final Records records;
    private final Templates templates;

    RecordPanel(People people, Records records, Templates templates) {
        this.people = people;
        this.records = records;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.HOME;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        return Optional.of(templates.recordHome(records.of(people.personOf(caller.accountId()))));
    }
}

package org.matricula.record.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import org.matricula.record.StaffRecords;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The way from the staff's page of a learner to the learner's records of the provider's programmes. */
@Component
final class StaffRecordsPanel implements PagePanel {

    private static final int POSITION = 10;

    private final Organisations organisations;
    private final Authority authority;
    private final StaffRecords records;
    private final Templates templates;

    StaffRecordsPanel(Organisations organisations, Authority authority, StaffRecords records, Templates templates) {
        this.organisations = organisations;
        this.authority = authority;
        this.records = records;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.LEARNER;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        var seen = LearnerSubject.parse(subject);
        if (!authority.holds(caller, Permission.SEE_LEARNERS, seen.organisation())) return Optional.empty();
        var organisation = organisations.get(seen.organisation());
        var found = records.of(organisation, seen.learnerId());
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(templates.recordStaffPanel(
                        found, organisation.path() + "/learners/" + seen.learnerId() + "/records/"));
    }
}

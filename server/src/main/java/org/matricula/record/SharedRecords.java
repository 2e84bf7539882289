package org.matricula.record;

import java.time.Clock;
import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.catalogue.Programmes;
import org.matricula.platform.Gone;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Token;
import org.matricula.platform.text.Text;
import org.matricula.platform.web.VisitOrigin;
import org.springframework.stereotype.Service;

/** What stands behind a public link: as much of the record as its learner shows, as it is now or was when it was fixed. */
@Service
public class SharedRecords {

    private final RecordLinkStore links;
    private final RecordVisits visits;
    private final People people;
    private final Accounts accounts;
    private final Programmes programmes;
    private final Records records;
    private final RecordSnapshots snapshots;
    private final Clock clock;

    SharedRecords(
            RecordLinkStore links,
            RecordVisits visits,
            People people,
            Accounts accounts,
            Programmes programmes,
            Records records,
            RecordSnapshots snapshots,
            Clock clock) {
        this.links = links;
        this.visits = visits;
        this.people = people;
        this.accounts = accounts;
        this.programmes = programmes;
        this.records = records;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /**
     * The record at a public address; that it was opened is noted. A certificate that is revoked after the link was made is
     * shown as revoked.
     *
     * @throws NotFound if there never was such a link
     * @throws Gone if the learner switched it off, or it ended by itself
     */
    public LinkedRecord at(Token token, VisitOrigin origin) {
        var link = links.find(token.hash()).orElseThrow(NotFound::new);
        switch (link.state(clock.instant())) {
            case WORKING -> {}
            case EXPIRED -> throw new Gone("record.link.expired", Text.dateTime(link.expiresAt()));
            case SWITCHED_OFF -> throw new Gone("record.link.ended", Text.dateTime(link.endedAt()));
        }
        var person = people.personOf(link.learnerId());
        visits.note(link.id(), origin);
        if (link.snapshotId() != null) {
            return new SharedSnapshot(snapshots.shown(link.snapshotId()), link.indexed());
        }
        var programme = programmes.find(link.programmeId()).orElseThrow(NotFound::new);
        return shared(person, records.get(person, programme), link.shown(), link.indexed());
    }

    /** What others would see of a record through a link that shows this much. */
    public SharedRecord preview(Person person, ProgrammeRecord record, RecordFields fields) {
        return shared(person, record, fields, false);
    }

    private SharedRecord shared(Person person, ProgrammeRecord record, RecordFields fields, boolean indexed) {
        var account = accounts.get(person.id());
        return new SharedRecord(
                fields.name() ? account.name() : null,
                fields.email() ? account.primaryAddress() : null,
                new LimitedRecord(fields).of(record),
                fields,
                indexed,
                clock.instant());
    }
}

package org.matricula.pathway;

import java.time.Clock;
import org.matricula.account.Accounts;
import org.matricula.catalogue.Programmes;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.record.ProgrammeRecord;
import org.matricula.record.RecordFields;
import org.matricula.record.RecordSnapshots;
import org.matricula.record.RecordStatement;
import org.matricula.record.Records;
import org.matricula.record.ShownSnapshot;
import org.matricula.record.StatedRecord;
import org.springframework.stereotype.Component;

/** What an institution receives of a record: all of it, with name and address, for it has to know whom it answers. */
@Component
public class SentRecord {

    public static final RecordFields FIELDS = new RecordFields(true, true, true, true, true);

    private final Accounts accounts;
    private final Records records;
    private final RecordSnapshots snapshots;
    private final Programmes programmes;
    private final Clock clock;

    SentRecord(Accounts accounts, Records records, RecordSnapshots snapshots, Programmes programmes, Clock clock) {
        this.accounts = accounts;
        this.records = records;
        this.snapshots = snapshots;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** What would be sent now; nothing is made. */
    public RecordStatement preview(Person person, ProgrammeRecord record) {
        var account = accounts.get(person.id());
        return new StatedRecord(account.name(), account.primaryAddress(), record, FIELDS, clock.instant()).statement();
    }

    /** The record an application is about, as it is now. @throws NotFound if there is none any more */
    public ProgrammeRecord now(Person person, Application application) {
        var programme = programmes.find(application.programmeId()).orElseThrow(NotFound::new);
        return records.get(person, programme.slug());
    }

    /** Whether the record could be sent and says something that the institution doesn't have. */
    public boolean saysMore(Person person, ProgrammeRecord record, Application application) {
        return application.snapshotId() != null
                && record.summary().shareable()
                && snapshots.saysMore(person, record, snapshots.find(application.snapshotId()));
    }

    /** What was sent last, with what was revoked since. @throws NotFound if it was taken back */
    ShownSnapshot shown(Application application) {
        if (application.snapshotId() == null) throw new NotFound();
        return snapshots.shown(application.snapshotId());
    }

    /** Fixes the record as it is now. @throws Refusal if no certificate in it stands */
    Application.Sent make(Person person, ProgrammeRecord record, int consent) {
        requireShareable(record);
        var account = accounts.get(person.id());
        var snapshot = snapshots.make(person, account, record, FIELDS);
        return new Application.Sent(snapshot.id(), account.name(), account.primaryAddress(), consent);
    }

    static void requireShareable(ProgrammeRecord record) {
        if (!record.summary().shareable()) throw new Refusal("pathway.send.revoked");
    }
}

package org.matricula.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Account;
import org.matricula.account.LearnerKeys;
import org.matricula.account.People;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Gone;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.Sealer;
import org.matricula.platform.Token;
import org.matricula.platform.text.Text;
import org.matricula.progress.ProgrammeCertificate;
import org.matricula.progress.Results;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records fixed at a moment: page, signed document, table and sheet are all made from one, and stay the same when the
 * record moves on (*Programme records*, 3 to 5).
 */
@Service
public class RecordSnapshots {

    private final SnapshotStore store;
    private final Records records;
    private final SnapshotMaker maker;
    private final SnapshotPdf pdf;
    private final LearnerKeys learnerKeys;
    private final SnapshotChecks checks;
    private final Organisations organisations;
    private final People people;
    private final Results results;
    private final JsonMapper json;

    RecordSnapshots(
            SnapshotStore store,
            Records records,
            SnapshotMaker maker,
            SnapshotPdf pdf,
            LearnerKeys learnerKeys,
            SnapshotChecks checks,
            Organisations organisations,
            People people,
            Results results,
            JsonMapper json) {
        this.store = store;
        this.records = records;
        this.maker = maker;
        this.pdf = pdf;
        this.learnerKeys = learnerKeys;
        this.checks = checks;
        this.organisations = organisations;
        this.people = people;
        this.results = results;
        this.json = json;
    }

    /**
     * The record as it is now; the latest snapshot, if it says the same already.
     *
     * @param programme slug
     * @throws NotFound if this person has no record of the programme
     * @throws Refusal if every certificate in it is revoked
     */
    @Transactional
    public RecordSnapshot make(Person person, String programme, RecordFields fields) {
        return maker.make(person, records.get(person, programme), fields);
    }

    /** The same of an account and a record that were read in this transaction. @throws Refusal as above */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordSnapshot make(Person person, Account account, ProgrammeRecord record, RecordFields fields) {
        return maker.make(person, account, record, fields);
    }

    /** Also one whose page was switched off. @throws NotFound if there never was one @throws Gone if the learner's data was erased */
    public RecordSnapshot find(UUID id) {
        return opened(store.place(id)).snapshot();
    }

    /** Whether the record, shown as far as there, says something else now. @throws Gone as above */
    public boolean saysMore(Person person, ProgrammeRecord record, RecordSnapshot snapshot) {
        var place = new SnapshotStore.Place(snapshot.id(), snapshot.learnerId());
        return !Arrays.equals(
                maker.written(person, record, snapshot.fields()),
                opened(Optional.of(place)).written());
    }

    /** The snapshot at a public address. @throws NotFound @throws Gone as above, or if its learner switched the page off */
    public RecordSnapshot at(Token token) {
        return published(token).snapshot();
    }

    /** What its page shows to whoever may see it, also if that was switched off. @throws NotFound @throws Gone as above */
    public ShownSnapshot shown(UUID id) {
        return shown(opened(store.place(id)));
    }

    /** What the page at a public address shows. @throws NotFound @throws Gone as {@link #at} */
    public ShownSnapshot shownAt(Token token) {
        return shown(published(token));
    }

    /** The signed document (Comprehensive Learner Record 2.0), byte for byte. @throws Gone as above */
    public byte[] clr(RecordSnapshot snapshot) {
        return key(snapshot.learnerId()).open(store.sealedDocument(snapshot));
    }

    /** A row for each requirement. @throws Gone as above */
    public byte[] csv(RecordSnapshot snapshot) {
        return SnapshotCsv.of(statement(snapshot), snapshot, maker.url(snapshot.token()));
    }

    /** A sheet to print, with the signed document inside; made when first asked for. @throws Gone as above */
    public byte[] pdf(RecordSnapshot snapshot) {
        var key = key(snapshot.learnerId());
        return key.open(store.sealedPdf(snapshot).orElseGet(() -> {
            pdf.make(snapshot, statement(snapshot), clr(snapshot), maker.url(snapshot.token()), key);
            return store.sealedPdf(snapshot).orElseThrow();
        }));
    }

    /** What it said when it was made. @throws Gone as above */
    RecordStatement statement(RecordSnapshot snapshot) {
        return opened(Optional.of(new SnapshotStore.Place(snapshot.id(), snapshot.learnerId())))
                .statement(json);
    }

    /** All of a person's, the newest first. */
    public List<RecordSnapshot> of(Person person) {
        return store.of(person).stream()
                .flatMap(stored ->
                        learnerKeys.find(stored.learnerId()).stream().map(key -> new Opened(stored, key).snapshot()))
                .toList();
    }

    private ShownSnapshot shown(Opened opened) {
        var snapshot = opened.snapshot();
        var person = people.personOf(snapshot.learnerId());
        var revoked = RevokedCertificates.of(results.certificatesOf(person), whole(person, snapshot.programmeId()));
        var checked = checks.of(snapshot, () -> opened.key().open(store.sealedDocument(snapshot)));
        return new ShownSnapshot(
                snapshot,
                revoked.on(opened.statement(json)),
                organisations.get(snapshot.organisationId().toString()),
                checked.verdict(),
                checked.checks());
    }

    private Opened published(Token token) {
        var opened = opened(store.place(token.hash()));
        var endedAt = opened.sealed().endedAt();
        if (endedAt != null) throw new Gone("record.snapshot.ended", Text.dateTime(endedAt));
        return opened;
    }

    private Opened opened(Optional<SnapshotStore.Place> place) {
        var sealed = place.flatMap(store::find).orElseThrow(NotFound::new);
        if (sealed.erased()) throw new Gone("record.snapshot.erased");
        return new Opened(sealed, key(sealed.learnerId()));
    }

    private Sealer key(UUID learnerId) {
        return learnerKeys.find(learnerId).orElseThrow(() -> new Gone("record.snapshot.erased"));
    }

    private @Nullable ProgrammeCertificate whole(Person person, UUID programmeId) {
        return EvidenceReader.standingOrLatest(results.programmeCertificatesOf(person), programmeId);
    }
}

package org.matricula.pathway;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.pathway.ApplicationEvent.Kind;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.record.ProgrammeRecord;
import org.matricula.record.Records;
import org.matricula.record.ShownSnapshot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The learner's side of applications: a record is sent, brought up to date, taken back. Nothing goes anywhere that the
 * learner didn't send (*Programme records*, 4).
 */
@Service
public class Applications {

    private final ApplicationStore store;
    private final SendingStore sending;
    private final ApplicationHistory history;
    private final InstitutionLetters letters;
    private final Selection selection;
    private final SentRecord sentRecord;
    private final ApplicationMessages messages;
    private final Records records;
    private final Audit audit;
    private final Clock clock;

    Applications(
            ApplicationStore store,
            SendingStore sending,
            ApplicationHistory history,
            InstitutionLetters letters,
            Selection selection,
            SentRecord sentRecord,
            ApplicationMessages messages,
            Records records,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.sending = sending;
        this.history = history;
        this.letters = letters;
        this.selection = selection;
        this.sentRecord = sentRecord;
        this.messages = messages;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What came of a choice.
     *
     * @param before where the record had been sent already; nothing was sent again there
     */
    public record Outcome(List<Application> sent, List<Application> before) {}

    /** All of a person, the newest first. */
    public List<Application> of(Person person) {
        return store.of(person);
    }

    /** @throws NotFound if this person has no such application */
    public Application get(Person person, UUID id) {
        return store.find(id)
                .filter(one -> person.learnerIds().contains(one.learnerId()))
                .orElseThrow(NotFound::new);
    }

    /** What became of it, the oldest first. @throws NotFound as above */
    public List<ApplicationEvent> historyOf(Person person, UUID id) {
        return history.of(get(person, id).id());
    }

    /**
     * Sends the record as it is now to each of these pathways, or to none.
     *
     * @param programme slug
     * @param consent   the version of the wording agreed to; 0 for none
     * @throws Invalid naming {@code pathways} if none is chosen or one can't take this record, or {@code consent}
     * @throws NotFound if there is no such record
     * @throws Refusal if no certificate in it stands
     */
    @Transactional
    public Outcome send(Person person, String programme, Collection<UUID> pathwayIds, int consent) {
        sending.oneAtATime(person);
        var record = records.get(person, programme);
        var chosen = selection.check(person, record, pathwayIds);
        Consent.require(consent);
        var before = selection.before(person, record);
        var outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        var unsent = new ArrayList<Pathway>();
        for (var pathway : chosen) {
            var earlier = before.get(pathway.id());
            if (earlier == null || earlier.isWithdrawn()) unsent.add(pathway);
            else outcome.before().add(earlier);
        }
        if (unsent.isEmpty()) return outcome;
        var what = sentRecord.make(person, record, consent);
        for (var pathway : unsent) outcome.sent().add(send(person, record, pathway, before.get(pathway.id()), what));
        return outcome;
    }

    /**
     * Sends the record as it is now in place of what was sent before; the institution sees it as an update.
     *
     * @throws Invalid naming {@code consent}
     * @throws NotFound if this person has no such application
     * @throws Refusal if it was withdrawn, the record says nothing new, or no certificate in it stands
     */
    @Transactional
    public Application update(Person person, UUID id, int consent) {
        var application = locked(person, id);
        var record = sentRecord.now(person, application);
        SentRecord.requireShareable(record);
        if (!sentRecord.saysMore(person, record, application)) throw new Refusal("pathway.application.nothing-new");
        Consent.require(consent);
        var updated = application.update(sentRecord.make(person, record, consent), clock.instant());
        changed(updated, Kind.UPDATED, "application.updated");
        letters.updated(updated);
        return updated;
    }

    /**
     * Takes it back. Unread, it disappears with the mail that still waits; read, the institution is told and must answer.
     *
     * @throws NotFound if this person has no such application
     * @throws Refusal if it was withdrawn before
     */
    @Transactional
    public Application withdraw(Person person, UUID id) {
        var withdrawn = locked(person, id).withdraw(clock.instant());
        changed(withdrawn, Kind.WITHDRAWN, "application.withdrawn");
        if (withdrawn.owesAnswer()) {
            letters.withdrawn(withdrawn);
        } else {
            letters.takeBack(withdrawn);
            messages.forget(List.of(id));
        }
        return withdrawn;
    }

    /** What the institution has of it. @throws NotFound as above, or if it was withdrawn */
    public ShownSnapshot sentOf(Person person, UUID id) {
        return sentRecord.shown(get(person, id));
    }

    /**
     * Writes to the institution. It gets a mail, unless it has one of an earlier message that it hasn't read.
     *
     * @throws Invalid naming {@code text}
     * @throws NotFound if this person has no such application
     * @throws Refusal if it was withdrawn
     */
    @Transactional
    public void write(Person person, UUID id, String text) {
        var application = locked(person, id);
        var knows = messages.of(id).stream()
                .anyMatch(one -> one.writtenBy() == ApplicationMessage.WrittenBy.LEARNER && one.readAt() == null);
        messages.write(application, text);
        if (!knows) letters.written(application);
    }

    private Application send(
            Person person,
            ProgrammeRecord record,
            Pathway pathway,
            @Nullable Application earlier,
            Application.Sent what) {
        var now = clock.instant();
        var programmeId = record.summary().programme().id();
        Application application;
        if (earlier == null) {
            application = Application.send(person.id(), pathway, programmeId, what, now);
            if (!store.add(application)) throw new Refusal("pathway.application.sent-already");
            history.add(application, Kind.SENT);
            note(application, "application.sent");
        } else {
            application = store.lock(earlier.id()).sendAgain(what, now);
            changed(application, Kind.SENT_AGAIN, "application.sent");
        }
        letters.sent(application);
        return application;
    }

    private Application locked(Person person, UUID id) {
        get(person, id);
        var application = store.lock(id);
        if (application.isWithdrawn()) throw new Refusal("pathway.application.taken-back");
        return application;
    }

    private void changed(Application application, Kind kind, String action) {
        store.change(application);
        history.add(application, kind);
        note(application, action);
    }

    private void note(Application application, String action) {
        audit.recordLearner(
                application.learnerId(),
                application.organisationId(),
                action,
                Map.of(
                        "application", application.id().toString(),
                        "pathway", application.pathwayId().toString(),
                        "consent", application.consentVersion()));
    }
}

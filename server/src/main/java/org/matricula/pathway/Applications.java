package org.matricula.pathway;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.matricula.pathway.ApplicationEvent.Kind;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.record.ShownSnapshot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The learner's side of applications that were sent: seen, brought up to date, taken back (*Programme records*, 4).
 */
@Service
public class Applications {

    private final ApplicationStore store;
    private final ApplicationHistory history;
    private final LearnerChanges changes;
    private final InstitutionLetters letters;
    private final SentRecord sentRecord;
    private final ApplicationMessages messages;
    private final Clock clock;

    Applications(
            ApplicationStore store,
            ApplicationHistory history,
            LearnerChanges changes,
            InstitutionLetters letters,
            SentRecord sentRecord,
            ApplicationMessages messages,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.changes = changes;
        this.letters = letters;
        this.sentRecord = sentRecord;
        this.messages = messages;
        this.clock = clock;
    }

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
        changes.change(updated, Kind.UPDATED, "application.updated");
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
        changes.change(withdrawn, Kind.WITHDRAWN, "application.withdrawn");
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

    private Application locked(Person person, UUID id) {
        get(person, id);
        var application = store.lock(id);
        if (application.isWithdrawn()) throw new Refusal("pathway.application.taken-back");
        return application;
    }
}

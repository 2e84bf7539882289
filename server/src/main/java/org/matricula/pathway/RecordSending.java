package org.matricula.pathway;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.LearnerKeys;
import org.matricula.pathway.ApplicationEvent.Kind;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.record.ProgrammeRecord;
import org.matricula.record.RecordSummary;
import org.matricula.record.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends learners' records to pathways. Nothing goes anywhere that the learner didn't send (*Programme records*, 4). */
@Service
public class RecordSending {

    private final ApplicationStore store;
    private final SendingStore sending;
    private final LearnerChanges changes;
    private final InstitutionLetters letters;
    private final Selection selection;
    private final SentRecord sentRecord;
    private final Records records;
    private final LearnerKeys learnerKeys;
    private final Clock clock;

    RecordSending(
            ApplicationStore store,
            SendingStore sending,
            LearnerChanges changes,
            InstitutionLetters letters,
            Selection selection,
            SentRecord sentRecord,
            Records records,
            LearnerKeys learnerKeys,
            Clock clock) {
        this.store = store;
        this.sending = sending;
        this.changes = changes;
        this.letters = letters;
        this.selection = selection;
        this.sentRecord = sentRecord;
        this.records = records;
        this.learnerKeys = learnerKeys;
        this.clock = clock;
    }

    /**
     * What came of a choice.
     *
     * @param before where the record had been sent already; nothing was sent again there
     */
    public record Outcome(List<Application> sent, List<Application> before) {}

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
        return learnerKeys.readingOnce(() -> send(person, records.get(person, programme), pathwayIds, consent));
    }

    private Outcome send(Person person, ProgrammeRecord record, Collection<UUID> pathwayIds, int consent) {
        var before = selection.before(person, record);
        var offered = selection.offered(record);
        var chosen = selection.check(record, before, offered, pathwayIds);
        Consent.require(consent);
        var outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        var unsent = new ArrayList<PathwayChoice>();
        for (var pathway : chosen) {
            var earlier = before.get(pathway.id());
            if (earlier == null || earlier.isWithdrawn()) unsent.add(offered.get(pathway.id()));
            else outcome.before().add(earlier);
        }
        if (unsent.isEmpty()) return outcome;
        var what = sentRecord.make(person, record, consent);
        for (var choice : unsent) {
            var earlier = before.get(choice.pathway().id());
            outcome.sent().add(send(person, choice, record.summary(), earlier, what));
        }
        return outcome;
    }

    private Application send(
            Person person,
            PathwayChoice choice,
            RecordSummary record,
            @Nullable Application earlier,
            Application.Sent what) {
        var now = clock.instant();
        var sent = earlier == null
                ? Application.send(
                        person.id(), choice.pathway(), record.programme().id(), what, now)
                : store.lock(earlier.id()).sendAgain(what, now);
        var told = sent.told(letters.sent(sent, choice, record));
        if (earlier != null) changes.change(told, Kind.SENT_AGAIN, "application.sent");
        else if (!changes.add(told)) throw new Refusal("pathway.application.sent-already");
        return told;
    }
}

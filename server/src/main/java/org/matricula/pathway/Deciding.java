package org.matricula.pathway;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.pathway.ApplicationMessage.WrittenBy;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Institutions decide on applications and write to learners; each word they say reaches the learner by mail, too. */
@Service
public class Deciding {

    private final Inbox inbox;
    private final ApplicationStore store;
    private final PathwayStore pathways;
    private final Programmes programmes;
    private final ApplicationHistory history;
    private final ApplicationMessages messages;
    private final LearnerLetters letters;
    private final Audit audit;
    private final Clock clock;

    Deciding(
            Inbox inbox,
            ApplicationStore store,
            PathwayStore pathways,
            Programmes programmes,
            ApplicationHistory history,
            ApplicationMessages messages,
            LearnerLetters letters,
            Audit audit,
            Clock clock) {
        this.inbox = inbox;
        this.store = store;
        this.pathways = pathways;
        this.programmes = programmes;
        this.history = history;
        this.messages = messages;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Decides, or changes what was decided. Nothing happens if it stands so already, but for a message.
     *
     * @throws NotFound if it isn't this receiver's @throws Refusal if it was withdrawn @throws Invalid as
     *     {@link Decision.Written#on}
     */
    @Transactional
    public Application decide(Receiver receiver, UUID id, Decision.Written written) {
        var application = inbox.lock(receiver, id);
        return apply(application, written.on(pathway(application)));
    }

    /** Writes to the learner. @throws NotFound as above @throws Invalid naming {@code text} @throws Refusal if withdrawn */
    @Transactional
    public void write(Receiver receiver, UUID id, String text) {
        var application = inbox.lock(receiver, id);
        if (application.state() == Application.State.WITHDRAWN) throw new Refusal("pathway.application.withdrawn");
        say(application, ApplicationMessages.checked(text, "text"));
        letters.wrote(application, pathway(application));
        note(application, "application.message-sent");
    }

    /**
     * Says what becomes of what the institution knew of a learner who has withdrawn; afterwards nothing of the learner is
     * left with it (*Programme records*, 4).
     *
     * @throws NotFound as above @throws Invalid naming {@code text} @throws Refusal if it waits for no answer
     */
    @Transactional
    public void answerWithdrawal(Receiver receiver, UUID id, String text) {
        var application = inbox.lock(receiver, id);
        var answered = application.answerWithdrawal();
        say(application, ApplicationMessages.checked(text, "text"));
        store.change(answered);
        messages.forgetNotes(id);
        history.add(answered, ApplicationEvent.Kind.WITHDRAWAL_ANSWERED);
        letters.answeredWithdrawal(answered, pathway(application));
        note(answered, "application.withdrawal-answered");
    }

    /** In the transaction that locked it. */
    Application apply(Application application, Decision decision) {
        if (decision.isAlready(application)) {
            if (!decision.message().isEmpty()) {
                say(application, decision.message());
                letters.wrote(application, pathway(application));
            }
            return application;
        }
        var now = clock.instant();
        var decided = switch (decision) {
            case Decision.Review review -> application.review(now);
            case Decision.Grant grant -> application.grant(grant.amount(), grant.forWhat(), now);
            case Decision.Decline decline -> application.decline(now);
        };
        store.change(decided);
        history.add(decided, kind(decision));
        if (!decision.message().isEmpty()) say(decided, decision.message());
        if (decided.state().isDecided()) letters.decided(decided, pathway(decided));
        else if (!decision.message().isEmpty()) letters.wrote(decided, pathway(decided));
        note(decided, "application." + kind(decision).name().toLowerCase(java.util.Locale.ROOT));
        return decided;
    }

    Pathway pathway(Application application) {
        var id = application.pathwayId();
        return Objects.requireNonNull(pathways.byIds(java.util.List.of(id)).get(id));
    }

    private void say(Application application, String text) {
        var programme =
                programmes.find(application.programmeId()).map(Programme::title).orElse("");
        var pathway = pathway(application).title();
        messages.add(
                application.id(),
                WrittenBy.INSTITUTION,
                MessageTemplate.filled(text, application.holder(), programme, pathway));
    }

    private void note(Application application, String action) {
        audit.recordLearner(
                application.learnerId(), application.organisationId(), action, Map.of("application", application.id()));
    }

    private static ApplicationEvent.Kind kind(Decision decision) {
        return switch (decision) {
            case Decision.Review review -> ApplicationEvent.Kind.REVIEW_BEGUN;
            case Decision.Grant grant -> ApplicationEvent.Kind.GRANTED;
            case Decision.Decline decline -> ApplicationEvent.Kind.DECLINED;
        };
    }
}

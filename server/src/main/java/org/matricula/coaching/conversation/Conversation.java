package org.matricula.coaching.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Offers;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.sms.QueuedText.State;
import org.matricula.platform.sms.TextMessages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a learner and the coach write to each other: over text where the learner's number was confirmed, and to be read here in
 * any case.
 */
@Service("coachingConversation")
public class Conversation {

    private final MessageStore store;
    private final UnclearStore unclear;
    private final Reach reach;
    private final MessageNotices notices;
    private final Drafts drafts;
    private final Caseload caseload;
    private final Offers offers;
    private final TextMessages texts;
    private final ObjectProvider<Listening> listening;
    private final Clock clock;

    Conversation(
            MessageStore store,
            UnclearStore unclear,
            Reach reach,
            MessageNotices notices,
            Drafts drafts,
            Caseload caseload,
            Offers offers,
            TextMessages texts,
            ObjectProvider<Listening> listening,
            Clock clock) {
        this.store = store;
        this.unclear = unclear;
        this.reach = reach;
        this.notices = notices;
        this.drafts = drafts;
        this.caseload = caseload;
        this.offers = offers;
        this.texts = texts;
        this.listening = listening;
        this.clock = clock;
    }

    /** What both wrote, the newest first, with what is known of its delivery now. @param before the last one seen, or null */
    @Transactional
    public List<Message> newest(Case one, @Nullable UUID before, int size) {
        return settled(one.learnerId(), one.offerId(), before, size, true);
    }

    /** The same as the learner reads it: without what waits to leave, and what was taken back. */
    @Transactional
    public List<Message> own(Assignment own, @Nullable UUID before, int size) {
        return settled(own.learnerId(), own.offerId(), before, size, false);
    }

    /** The coach has opened what the learner wrote. */
    @Transactional
    public void opened(Case one) {
        store.read(one.learnerId(), one.offerId(), true, clock.instant());
    }

    /** The learner has opened what the coach wrote. */
    @Transactional
    public void opened(Assignment own) {
        store.read(own.learnerId(), own.offerId(), false, clock.instant());
    }

    public List<Unread> unread(UUID coachId, UUID organisationId) {
        return offers.ofOrganisation(organisationId)
                .map(offer -> store.unread(coachId, offer.id()))
                .orElse(List.of());
    }

    /** When last a text came that could be this learner's or somebody else's; empty if never. */
    public Optional<Instant> lastUnclear(Case one) {
        return unclear.last(one.learnerId(), one.offerId());
    }

    /**
     * To the learner's phone if it can be texted, and to be read here.
     *
     * @param body with placeholders or without
     * @throws Invalid   at {@code body} if it is empty, too long, or has a placeholder without a value
     * @throws Withdrawn if the learner withdrew while it was written
     */
    @Transactional
    public Message write(Case one, String body) {
        var words = drafts.words(one, body);
        reach.require(one.learnerId(), one.offerId());
        var id = Ids.next();
        var isTexted = reach.text(one.learnerId(), offers.get(one.offerId()), id, id, words);
        var isFirst = !store.hasUnread(one.learnerId(), one.offerId(), false);
        var state = isTexted ? State.QUEUED : null;
        var message = message(one.learnerId(), one.offerId(), one.coachId(), id, false, isTexted, words, state);
        store.add(message);
        if (!isTexted && isFirst) notices.toLearner(message);
        return store.find(one.learnerId(), one.offerId(), id).orElseThrow();
    }

    /** Whether it still waited; if not, it has left. @throws NotFound if the coach wrote no such message */
    @Transactional
    public boolean takeBack(Case one, UUID messageId) {
        var message = store.find(one.learnerId(), one.offerId(), messageId)
                .filter(found -> !found.fromLearner())
                .orElseThrow(NotFound::new);
        var isBack = texts.takeBack(message.id());
        texts.find(List.of(message.id())).forEach(store::settle);
        return isBack;
    }

    /** By the learner, here. @throws Invalid at {@code body}, NotFound while nobody coaches this person */
    @Transactional
    public Answered answer(Person person, UUID offerId, String body) {
        var own = caseload.current(person, offerId).orElseThrow(NotFound::new);
        reach.require(own.learnerId(), offerId);
        var place = new Correspondent(own.learnerId(), offerId, own.coachId());
        var message = keep(place, Ids.next(), false, Drafts.checked(body));
        var written = new LearnerWrote(own.learnerId(), offerId, message.id(), message.body(), message.at());
        return new Answered(
                message,
                listening
                        .orderedStream()
                        .flatMap(one -> one.heard(written).stream())
                        .findFirst());
    }

    /** From the learner's phone. Told twice, it is kept once; not at all from somebody who doesn't agree. */
    @Transactional
    void texted(Correspondent own, UUID id, String body) {
        if (!body.isBlank() && reach.agrees(own.learnerId(), own.offerId())) keep(own, id, true, body.strip());
    }

    private Message keep(Correspondent own, UUID id, boolean byText, String body) {
        var isFirst = !store.hasUnread(own.learnerId(), own.offerId(), true);
        var message = message(own.learnerId(), own.offerId(), own.coachId(), id, true, byText, body, null);
        if (!store.add(message)) return message;
        if (isFirst) notices.toCoach(message);
        return message;
    }

    private List<Message> settled(UUID learnerId, UUID offerId, @Nullable UUID before, int size, boolean all) {
        var found = store.newest(learnerId, offerId, before, size, true);
        var open = found.stream()
                .filter(one -> one.state() == State.QUEUED || one.state() == State.SENT)
                .map(Message::id)
                .toList();
        texts.find(open).forEach(store::settle);
        return all && open.isEmpty() ? found : store.newest(learnerId, offerId, before, size, all);
    }

    private Message message(
            UUID learnerId,
            UUID offerId,
            @Nullable UUID coachId,
            UUID id,
            boolean fromLearner,
            boolean byText,
            String body,
            @Nullable State state) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Message(learnerId, id, offerId, coachId, fromLearner, byText, body, now, state, null, null, null);
    }
}

package org.matricula.coaching.conversation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends learners resources: they stand on the learner's page, and a mail and a text lead there. */
@Service("coachingSending")
public class Sending {

    public static final int LONGEST_WORD = 300;

    private final Resources resources;
    private final SentStore store;
    private final LearnerNews news;
    private final Clock clock;

    Sending(Resources resources, SentStore store, LearnerNews news, Clock clock) {
        this.resources = resources;
        this.store = store;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @param word what the coach says to it; may be empty
     * @throws Invalid at {@code resources} if none of the offer's was chosen, at {@code resourceWord} if that is too long
     */
    @Transactional
    public List<SentResource> send(Case to, Collection<UUID> resourceIds, String word) {
        var chosen = resources.of(to.offerId()).stream()
                .filter(one -> resourceIds.contains(one.id()))
                .toList();
        new Invalid.Collector()
                .check(!chosen.isEmpty(), "resources", "coaching.sent.none-chosen")
                .check(word.strip().length() <= LONGEST_WORD, "resourceWord", "coaching.sent.long-word", LONGEST_WORD)
                .orThrow();
        var sent = chosen.stream().map(one -> sent(to, one, word.strip())).toList();
        sent.forEach(one -> store.add(to.offerId(), one));
        news.sent(to, sent, word.strip());
        return sent;
    }

    /** What a person was sent, the newest first. */
    public List<SentResource> of(Person learner, UUID offerId) {
        return store.of(learner, offerId);
    }

    private SentResource sent(Case to, Resource one, String word) {
        return new SentResource(
                to.learnerId(), Ids.next(), one.id(), one.title(), one.address(), word, to.coachId(), clock.instant());
    }
}

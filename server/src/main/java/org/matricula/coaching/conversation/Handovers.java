package org.matricula.coaching.conversation;

import java.util.Collection;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Offers;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands learners over to another coach: recorded, and told to the learner. There is no other way to change who coaches. */
@Service("coachingHandovers")
public class Handovers {

    private final Assignments assignments;
    private final Coaches coaches;
    private final Notes notes;
    private final Offers offers;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Handovers(
            Assignments assignments,
            Coaches coaches,
            Notes notes,
            Offers offers,
            Audit audit,
            ApplicationEventPublisher events) {
        this.assignments = assignments;
        this.coaches = coaches;
        this.notes = notes;
        this.offers = offers;
        this.audit = audit;
        this.events = events;
    }

    /**
     * By the coach, with a word that becomes a note for coaches.
     *
     * @param to   account of a colleague
     * @param word may be empty
     * @throws Invalid at {@code coach} if this is no coach, or the same; at {@code handoverWord} if that is too long
     */
    @Transactional
    public void byCoach(Case from, @Nullable UUID to, String word) {
        if (to == null
                || to.equals(from.coachId())
                || !coaches.of(from.organisationId()).contains(to))
            throw Invalid.field("coach", "coaching.handover.no-coach");
        if (word.strip().length() > Note.LONGEST)
            throw Invalid.field("handoverWord", "coaching.note.too-long", Note.LONGEST);
        if (!word.isBlank()) notes.write(from, Visibility.COACHES, word);
        handOver(from.organisationId(), from.offerId(), from.learnerId(), to, from.coachId());
    }

    /**
     * By whoever leads.
     *
     * @param to null for whoever has the fewest each time, other than who has them now
     * @param by account of whoever leads
     * @return how many were handed over: who doesn't agree any more, or is with that coach already, isn't
     * @throws Invalid at {@code coach} if this is no coach, or there is none to take them
     */
    @Transactional
    public int byLead(UUID organisationId, Collection<UUID> learnerIds, @Nullable UUID to, UUID by) {
        var offer = offers.ofOrganisation(organisationId).orElseThrow(NotFound::new);
        if (to != null && !coaches.of(organisationId).contains(to))
            throw Invalid.field("coach", "coaching.handover.no-coach");
        return (int) learnerIds.stream()
                .filter(learner -> handOver(organisationId, offer.id(), learner, to, by))
                .count();
    }

    private boolean handOver(UUID organisationId, UUID offerId, UUID learnerId, @Nullable UUID to, UUID by) {
        var change = assignments.handOver(learnerId, offerId, to, by);
        change.ifPresent(news -> {
            var facts = new HashMap<String, String>();
            facts.put("to", news.toCoachId().toString());
            if (news.fromCoachId() != null) facts.put("from", news.fromCoachId().toString());
            audit.recordLearner(learnerId, organisationId, "coaching.handed-over", facts);
            events.publishEvent(news);
        });
        return change.isPresent();
    }
}

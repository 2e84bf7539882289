package org.matricula.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.matricula.coaching.Offer;
import org.matricula.coaching.conversation.Case;
import org.matricula.coaching.conversation.CaseKey;
import org.matricula.coaching.conversation.CaseRow;
import org.matricula.coaching.conversation.Caseload;
import org.matricula.coaching.conversation.Coaches;
import org.matricula.coaching.conversation.Notes;
import org.matricula.coaching.conversation.Resource;
import org.matricula.coaching.conversation.Resources;
import org.matricula.coaching.conversation.Sending;
import org.matricula.coaching.conversation.Task.Owner;
import org.matricula.coaching.conversation.Tasks;
import org.matricula.coaching.conversation.Visibility;
import org.springframework.stereotype.Component;

/** Pages that coaches can send, and what the coaches and the learners they were given do together. */
@Component
class DemoConversation {

    private static final ZoneId COACHES_ZONE = ZoneId.of("Europe/London");

    private final Coaches coaches;
    private final Caseload caseload;
    private final Resources resources;
    private final Sending sending;
    private final Tasks tasks;
    private final Notes notes;
    private final Clock clock;

    DemoConversation(
            Coaches coaches,
            Caseload caseload,
            Resources resources,
            Sending sending,
            Tasks tasks,
            Notes notes,
            Clock clock) {
        this.coaches = coaches;
        this.caseload = caseload;
        this.resources = resources;
        this.sending = sending;
        this.tasks = tasks;
        this.notes = notes;
        this.clock = clock;
    }

    void add(Offer offer) {
        var pages = pages(offer);
        for (var coach : coaches.of(offer.organisationId())) {
            var learners = caseload.list(coach, offer.organisationId(), "", CaseKey.START).rows().stream()
                    .map(CaseRow::learnerId)
                    .toList();
            for (int i = 0; i < learners.size(); i++) talk(open(coach, offer, learners.get(i)), i, pages);
        }
    }

    private List<Resource> pages(Offer offer) {
        var kinds = offer.topics();
        return List.of(
                page(offer, 0, "How programmes, courses and runs hang together", "https://example.org/programme"),
                page(offer, 1, "A CV on one page", "https://example.org/cv"),
                page(offer, 2, "Ten questions you may be asked", "https://example.org/interview"),
                page(offer, kinds.size() - 1, "A calendar of your coursework", "https://example.org/calendar"));
    }

    private Resource page(Offer offer, int topic, String title, String address) {
        var details = new Resources.Details(offer.topics().get(topic), title, address, "");
        return resources.add(offer, details);
    }

    private Case open(UUID coach, Offer offer, UUID learner) {
        return caseload.open(coach, offer.organisationId(), learner);
    }

    private void talk(Case one, int number, List<Resource> pages) {
        var today = LocalDate.now(clock.withZone(COACHES_ZONE));
        notes.write(one, Visibility.COACHES, "First call: works full time, studies on Sunday evenings.");
        tasks.add(one, Owner.COACH, "Ask how the first week went", today.plusDays(number), COACHES_ZONE);
        if (number % 2 == 1) return;
        notes.write(one, Visibility.LEARNER, "We agreed to begin with what you know already. Small steps count.");
        tasks.add(one, Owner.LEARNER, "Put Sunday evenings into your calendar", today.plusDays(3), COACHES_ZONE);
        var done = tasks.add(one, Owner.LEARNER, "Find a quiet place", today.plusDays(1), COACHES_ZONE);
        tasks.setDone(one, done.id(), true);
        sending.send(one, List.of(pages.getLast().id()), "As promised.");
    }
}

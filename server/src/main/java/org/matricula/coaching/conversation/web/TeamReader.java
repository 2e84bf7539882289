package org.matricula.coaching.conversation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Accounts;
import org.matricula.coaching.conversation.Coaches;
import org.matricula.coaching.conversation.Handovers;
import org.matricula.coaching.conversation.Lead;
import org.matricula.coaching.conversation.LedLearner;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.web.FormErrors;
import org.springframework.stereotype.Component;

/** Reads who coaches whom, and hands over. */
@Component("coachingTeamReader")
class TeamReader {

    static final int PAGE = 50;

    private final Organisations organisations;
    private final Lead lead;
    private final Coaches coaches;
    private final Handovers handovers;
    private final Accounts accounts;

    TeamReader(Organisations organisations, Lead lead, Coaches coaches, Handovers handovers, Accounts accounts) {
        this.organisations = organisations;
        this.lead = lead;
        this.coaches = coaches;
        this.handovers = handovers;
        this.accounts = accounts;
    }

    TeamPage team(String organisation) {
        var provider = organisations.get(organisation);
        return new TeamPage(provider, lead.team(provider.id()));
    }

    LedPage led(String organisation, String from, @Nullable UUID after, FormErrors errors) {
        var provider = organisations.get(organisation);
        var coach = coach(from);
        var still = coaches.of(provider.id());
        var found = learners(organisation, from, after);
        var page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new LedPage(
                provider,
                from,
                coach == null ? "" : accounts.names(List.of(coach)).getOrDefault(coach, ""),
                coach != null && still.contains(coach),
                page,
                others(still, coach),
                found.size() > PAGE ? page.getLast().learnerId() : null,
                errors);
    }

    /** One more than a page if there are more. @throws NotFound if this is neither a coach's id nor the waiting ones */
    List<LedLearner> learners(String organisation, String from, @Nullable UUID after) {
        return lead.learners(organisations.get(organisation).id(), coach(from), after, PAGE + 1);
    }

    List<UUID> all(String organisation, String from) {
        return lead.all(organisations.get(organisation).id(), coach(from));
    }

    int handOver(String organisation, List<UUID> learners, @Nullable UUID to, UUID by) {
        if (learners.isEmpty()) throw Invalid.field("learners", "coaching.team.none-chosen");
        return handovers.byLead(organisations.get(organisation).id(), learners, to, by);
    }

    private List<Colleague> others(List<UUID> still, @Nullable UUID coach) {
        var names = accounts.names(still);
        return still.stream()
                .filter(id -> !id.equals(coach))
                .map(id -> new Colleague(id, names.getOrDefault(id, "")))
                .toList();
    }

    private static @Nullable UUID coach(String from) {
        if (from.equals(TeamPage.WAITING)) return null;
        try {
            return UUID.fromString(from);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}

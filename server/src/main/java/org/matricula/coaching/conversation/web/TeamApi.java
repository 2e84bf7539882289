package org.matricula.coaching.conversation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.conversation.Lead.Load;
import org.matricula.coaching.conversation.LedLearner;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who coaches whom, for programs. {@code from} is a coach's id, or {@code waiting} for learners nobody has. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/coaches")
class TeamApi {

    /** @param waiting how many agreed and were given to nobody */
    record TeamJson(List<Load> coaches, int waiting) {}

    /** @param next to be sent as {@code after} for more; null at the end */
    record LedJson(List<LedLearner> learners, @Nullable UUID next) {}

    /**
     * @param learners ids; left out with {@code all}
     * @param coach    left out for whoever has the fewest each time
     */
    record SentHandovers(
            @Nullable List<UUID> learners,
            @Nullable Boolean all,
            @Nullable UUID coach) {}

    record Done(int handedOver) {}

    private final TeamReader reader;

    TeamApi(TeamReader reader) {
        this.reader = reader;
    }

    @GetMapping
    TeamJson team(@PathVariable String organisation) {
        var team = reader.team(organisation).team();
        return new TeamJson(team.loads(), team.waiting());
    }

    @GetMapping("/{from}/learners")
    LedJson learners(
            @PathVariable String organisation,
            @PathVariable String from,
            @RequestParam(required = false) @Nullable UUID after) {
        var found = reader.learners(organisation, from, after);
        var more = found.size() > TeamReader.PAGE;
        var page = more ? found.subList(0, TeamReader.PAGE) : found;
        return new LedJson(page, more ? page.getLast().learnerId() : null);
    }

    @PostMapping("/{from}/handover")
    Done handOver(@PathVariable String organisation, @PathVariable String from, @RequestBody SentHandovers sent) {
        var chosen = Boolean.TRUE.equals(sent.all()) ? reader.all(organisation, from) : sent.learners();
        var by = Caller.currentActorId().orElseThrow(NotFound::new);
        return new Done(reader.handOver(organisation, chosen == null ? List.of() : chosen, sent.coach(), by));
    }
}

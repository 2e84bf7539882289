package org.matricula.coaching.conversation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Who coaches whom, and handing over, for whoever leads. */
@Controller
@RequestMapping("/o/{organisation}/coaches")
class TeamController {

    private final TeamReader reader;
    private final Templates templates;

    TeamController(TeamReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @GetMapping
    Page team(@PathVariable String organisation) {
        return Page.of(templates.coachingConversationTeam(reader.team(organisation)));
    }

    /** {@code from} is a coach's id, or {@code waiting} for learners nobody has. */
    @GetMapping("/{from}")
    Page learners(
            @PathVariable String organisation,
            @PathVariable String from,
            @RequestParam(required = false) @Nullable UUID after) {
        return Page.of(templates.coachingConversationLed(reader.led(organisation, from, after, FormErrors.NONE)));
    }

    @PostMapping("/{from}/handover")
    View handOver(
            @PathVariable String organisation,
            @PathVariable String from,
            @RequestParam(defaultValue = "") List<UUID> learners,
            @RequestParam(name = "do", defaultValue = "") String action,
            @RequestParam(name = "coach", required = false) @Nullable UUID to,
            @AuthenticationPrincipal Caller.SignedIn lead) {
        try {
            var chosen = action.equals("all") ? reader.all(organisation, from) : learners;
            var count = reader.handOver(organisation, chosen, to, lead.accountId());
            return Redirect.to("/o/" + organisation + "/coaches").saying("coaching.team.handed-over", count);
        } catch (Invalid e) {
            return refused(organisation, from, FormErrors.of(e));
        } catch (Refusal e) {
            return refused(organisation, from, FormErrors.of(e));
        }
    }

    private Page refused(String organisation, String from, FormErrors errors) {
        return Page.refused(templates.coachingConversationLed(reader.led(organisation, from, null, errors)));
    }
}

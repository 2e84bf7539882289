package org.matricula.credential.rule.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievements;
import org.matricula.credential.AwardJob;
import org.matricula.credential.Awarding;
import org.matricula.credential.Manner;
import org.matricula.credential.rule.PastAwards;
import org.matricula.credential.rule.Selection;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Awarding past results, for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/awards")
final class AwardApi {

    private final Organisations organisations;
    private final Achievements achievements;
    private final PastAwards past;
    private final Awarding awarding;

    AwardApi(Organisations organisations, Achievements achievements, PastAwards past, Awarding awarding) {
        this.organisations = organisations;
        this.achievements = achievements;
        this.past = past;
        this.awarding = awarding;
    }

    /**
     * What to award to whom. Without a selection it is all that the achievement stands for: its course passed, its
     * programme completed. Nobody is told unless {@code tell} is true.
     */
    record AwardOrder(
            @Nullable UUID achievement,
            Selection.@Nullable Fields selection,
            @Nullable Boolean tell) {}

    @PostMapping("/preview")
    PastAwards.Preview preview(@PathVariable String organisation, @RequestBody AwardOrder order) {
        var id = idOf(organisation);
        return past.preview(id, achievement(order), selection(id, order));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    AwardJob award(@PathVariable String organisation, @RequestBody AwardOrder order) {
        var id = idOf(organisation);
        var manner = Boolean.TRUE.equals(order.tell()) ? Manner.TOLD : Manner.SILENT;
        return past.begin(id, achievement(order), selection(id, order), manner);
    }

    @GetMapping("/{job}")
    AwardJob job(@PathVariable String organisation, @PathVariable UUID job) {
        return awarding.job(idOf(organisation), job);
    }

    private static UUID achievement(AwardOrder order) {
        if (order.achievement() == null) throw Invalid.field("achievement", "credential.past.achievement-missing");
        return order.achievement();
    }

    private Selection selection(UUID organisationId, AwardOrder order) {
        return order.selection() == null
                ? Selection.own(achievements.get(organisationId, achievement(order)))
                : Selection.of(order.selection());
    }

    private UUID idOf(String organisation) {
        return organisations.get(organisation).id();
    }
}

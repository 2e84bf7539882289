package org.matricula.credential.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.People;
import org.matricula.credential.Achievements;
import org.matricula.credential.HeldAwards;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pages.Templates;

/** What a learner was awarded: a panel on the home page, and the same for programs. */
@RestController
@Component
final class HeldCredentials implements PagePanel {

    private static final int POSITION = 20;
    private static final int ON_HOME = 6;
    private static final int PAGE = 100;

    private final People people;
    private final HeldAwards awards;
    private final Achievements achievements;
    private final Organisations organisations;
    private final Clock clock;
    private final Templates templates;

    HeldCredentials(
            People people,
            HeldAwards awards,
            Achievements achievements,
            Organisations organisations,
            Clock clock,
            Templates templates) {
        this.people = people;
        this.awards = awards;
        this.achievements = achievements;
        this.organisations = organisations;
        this.clock = clock;
        this.templates = templates;
    }

    /**
     * At most {@value #PAGE}, the newest first.
     *
     * @param words in the name; blank for all
     * @param after the last one of the page before
     */
    @GetMapping("/api/v1/me/credentials")
    List<HeldCredential> mine(
            @RequestParam(defaultValue = "") String words, @RequestParam(required = false) @Nullable UUID after) {
        return held(people.personOf(Caller.currentAccountId().orElseThrow()), words, after, PAGE);
    }

    @Override
    public Place place() {
        return Place.HOME;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        return Optional.of(templates.credentialHome(held(people.personOf(caller.accountId()), "", null, ON_HOME)));
    }

    private List<HeldCredential> held(Person person, String words, @Nullable UUID after, int size) {
        var held = awards.page(person, words, after, size);
        var names = achievements.byIds(
                held.stream().map(one -> one.award().achievementId()).toList());
        var issuers = organisations.byIds(
                held.stream().map(one -> one.award().organisationId()).toList());
        var now = clock.instant();
        return held.stream()
                .map(one -> {
                    var award = one.award();
                    var issuer = issuers.get(award.organisationId());
                    return new HeldCredential(
                            award.credentialId(),
                            award.address().path(),
                            names.get(award.achievementId()).name(),
                            issuer.name(),
                            award.awardedAt(),
                            issuer.zone(),
                            one.standing(),
                            one.state(now),
                            one.page(),
                            one.hidesName(),
                            one.validUntil());
                })
                .toList();
    }
}

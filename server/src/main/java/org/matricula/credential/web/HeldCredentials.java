package org.matricula.credential.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.matricula.account.People;
import org.matricula.credential.Achievements;
import org.matricula.credential.Award;
import org.matricula.credential.Credentials;
import org.matricula.credential.Standing;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import pages.Templates;

/** What a learner was awarded: a panel on the home page, and the same for programs. */
@RestController
@Component
final class HeldCredentials implements PagePanel {

    private static final int POSITION = 20;

    private final People people;
    private final Credentials credentials;
    private final Achievements achievements;
    private final Organisations organisations;
    private final Templates templates;

    HeldCredentials(
            People people,
            Credentials credentials,
            Achievements achievements,
            Organisations organisations,
            Templates templates) {
        this.people = people;
        this.credentials = credentials;
        this.achievements = achievements;
        this.organisations = organisations;
        this.templates = templates;
    }

    @GetMapping("/api/v1/me/credentials")
    List<HeldCredential> mine() {
        return held(people.personOf(Caller.currentAccountId().orElseThrow()));
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
        return Optional.of(templates.credentialHome(held(people.personOf(caller.accountId()))));
    }

    private List<HeldCredential> held(Person person) {
        var awards = credentials.of(person);
        var names = achievements.byIds(awards.stream().map(Award::achievementId).toList());
        var issuers =
                organisations.byIds(awards.stream().map(Award::organisationId).toList());
        var standings =
                credentials.standings(awards.stream().map(Award::credentialId).toList());
        return awards.stream()
                .map(award -> new HeldCredential(
                        award.address().path(),
                        names.get(award.achievementId()).name(),
                        issuers.get(award.organisationId()).name(),
                        award.awardedAt(),
                        issuers.get(award.organisationId()).zone(),
                        standings.getOrDefault(award.credentialId(), Standing.UNCHANGED)))
                .toList();
    }
}

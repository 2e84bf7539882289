package org.matricula.demo;

import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.endorsement.EndorsementReading;
import org.matricula.credential.endorsement.Endorsements;
import org.matricula.organisation.Organisation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an employer says of a badge, and what it is asked to say of another. */
@Component
class DemoEndorsements {

    private final Achievements achievements;
    private final Endorsements endorsements;
    private final EndorsementReading reading;

    DemoEndorsements(Achievements achievements, Endorsements endorsements, EndorsementReading reading) {
        this.achievements = achievements;
        this.endorsements = endorsements;
        this.reading = reading;
    }

    @Transactional
    public void add(Organisation provider, Organisation employer) {
        if (!reading.byEndorser(employer.id()).isEmpty()) return;
        var given = endorsements.ask(
                provider.id(),
                badge(provider, DemoBadges.DETECTIVE).id(),
                employer.slug(),
                "Two of your editors helped us to choose the claims.");
        endorsements.give(
                employer.id(),
                given.id(),
                "Who has this badge needs no second reader for a press release. We ask for it when we hire.");
        endorsements.ask(
                provider.id(),
                badge(provider, DemoBadges.RESPONDER).id(),
                employer.slug(),
                "Your shift leaders took the workshop in spring. Would you say what it is worth at work?");
    }

    private Achievement badge(Organisation provider, String name) {
        return achievements.published(provider.id()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

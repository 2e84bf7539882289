package org.matricula.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.design.BadgeImages;
import org.matricula.credential.design.Designs;
import org.matricula.organisation.Organisations;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Providers;
import org.springframework.beans.factory.annotation.Autowired;

@MatriculaTest
class DemoBadgesTests {

    @Autowired
    DemoBadges demo;

    @Autowired
    Organisations organisations;

    @Autowired
    Achievements achievements;

    @Autowired
    Designs designs;

    @Autowired
    BadgeImages images;

    @Test
    void twoBadgesArePublishedAndOneIsStillADraft() {
        var provider = Providers.provider(organisations);

        demo.add(provider.id());

        var all = achievements.ofOrganisation(provider.id());
        assertThat(all)
                .extracting(Achievement::state)
                .containsExactlyInAnyOrder(
                        Achievement.State.PUBLISHED, Achievement.State.PUBLISHED, Achievement.State.DRAFT);
        assertThat(all).allSatisfy(one -> assertThat(images.png(one, 96)).isNotEmpty());
        assertThat(designs.drafted(provider.id())).hasSize(1);
    }
}

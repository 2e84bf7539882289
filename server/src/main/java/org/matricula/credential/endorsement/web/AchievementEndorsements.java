package org.matricula.credential.endorsement.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.credential.Achievements;
import org.matricula.credential.endorsement.EndorsementReading;
import org.matricula.platform.web.PublicPanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** Who endorses an achievement, on its public page. */
@Component
final class AchievementEndorsements implements PublicPanel {

    private final Achievements achievements;
    private final EndorsementReading endorsements;
    private final Templates templates;

    AchievementEndorsements(Achievements achievements, EndorsementReading endorsements, Templates templates) {
        this.achievements = achievements;
        this.endorsements = endorsements;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ACHIEVEMENT;
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public Optional<JteModel> panelFor(String subject) {
        return achievements
                .byToken(subject)
                .map(achievement -> endorsements.shownOfAchievement(achievement.id()))
                .filter(shown -> !shown.isEmpty())
                .map(templates::credentialEndorsedBy);
    }
}

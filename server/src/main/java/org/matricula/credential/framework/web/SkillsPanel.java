package org.matricula.credential.framework.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.credential.Achievements;
import org.matricula.credential.framework.Alignments;
import org.matricula.platform.web.PublicPanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The skills that an achievement stands for, on its public page. */
@Component
final class SkillsPanel implements PublicPanel {

    private final Achievements achievements;
    private final Alignments alignments;
    private final Templates templates;

    SkillsPanel(Achievements achievements, Alignments alignments, Templates templates) {
        this.achievements = achievements;
        this.alignments = alignments;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ACHIEVEMENT;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Optional<JteModel> panelFor(String token) {
        return achievements
                .byToken(token)
                .map(achievement -> alignments.skills(achievement.id()))
                .filter(skills -> !skills.isEmpty())
                .map(templates::credentialFrameworkStandsFor);
    }
}

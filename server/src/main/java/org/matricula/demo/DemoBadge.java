package org.matricula.demo;

import java.util.List;
import java.util.UUID;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.content.Contents;
import org.matricula.credential.Achievements;
import org.matricula.credential.Renewal;
import org.matricula.credential.design.BadgeDesign;
import org.matricula.credential.design.BadgeDesigner;
import org.matricula.credential.design.BadgeShape;
import org.matricula.credential.design.DefinitionContent;
import org.matricula.credential.design.Designs;
import org.matricula.credential.rule.RuleFields;
import org.matricula.credential.rule.Rules;
import org.springframework.stereotype.Component;

/** A badge for one step of a run: those who complete it are awarded it as they learn. */
@Component
class DemoBadge {

    private static final String NAME = "Knows where the time goes";
    private static final int STEP = 1;

    private final Achievements achievements;
    private final Designs designs;
    private final BadgeDesigner designer;
    private final Rules rules;
    private final Contents contents;

    DemoBadge(Achievements achievements, Designs designs, BadgeDesigner designer, Rules rules, Contents contents) {
        this.achievements = achievements;
        this.designs = designs;
        this.designer = designer;
        this.rules = rules;
        this.contents = contents;
    }

    /** Before anybody learns there: rules look forward. */
    void add(UUID provider, CourseRun run) {
        var there = achievements.published(provider).stream()
                .anyMatch(one -> one.name().equals(NAME));
        if (there) return;
        var made = designs.create(
                provider,
                new DefinitionContent(
                        NAME,
                        "Has kept a diary of a week, and can say where its hours went.",
                        "Keep the diary of a week that the course asks for, and complete that step.",
                        "Badge",
                        List.of("planning"),
                        List.of(),
                        null,
                        Renewal.NONE,
                        null,
                        null));
        var drawing =
                new BadgeDesign(BadgeShape.SHIELD, "#1F5F4A", "#FFFFFF", "#123A2D", "pie-chart-fill", "Time diary");
        designs.publish(
                provider, made.id(), designer.draw(provider, made, 1, drawing).revision());
        var step = contents.published(run.id()).orElseThrow().steps().get(STEP).id();
        rules.add(
                provider,
                made.id(),
                new RuleFields(RuleFields.Kind.STEP, null, List.of(run.id()), step, null, null, null, null));
    }
}

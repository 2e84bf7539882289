package org.matricula.demo;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Renewal;
import org.matricula.credential.design.BadgeDesign;
import org.matricula.credential.design.BadgeDesigner;
import org.matricula.credential.design.BadgeShape;
import org.matricula.credential.design.DefinitionContent;
import org.matricula.credential.design.Designs;
import org.springframework.stereotype.Component;

/** Badges somebody drew by hand: two published, one still a draft. */
@Component
final class DemoBadges {

    private static final String INK = "#FFFFFF";

    static final String DETECTIVE = "Evidence detective";
    static final String RESPONDER = "First responder online";

    private final Designs designs;
    private final BadgeDesigner designer;

    DemoBadges(Designs designs, BadgeDesigner designer) {
        this.designs = designs;
        this.designer = designer;
    }

    void add(UUID provider) {
        publish(
                provider,
                content(
                        DETECTIVE,
                        "Tells a sound argument from one that only sounds good.",
                        """
                        - Take **three** claims from the news of the last month.
                        - Find for each where it comes from, and what speaks against it.
                        - Say in one page which you would act upon, and why.""",
                        "MicroCredential",
                        List.of("critical thinking", "sources"),
                        null,
                        Renewal.NONE),
                new BadgeDesign(BadgeShape.HEXAGON, "#24507A", INK, "#16324D", "puzzle-fill", DETECTIVE));
        publish(
                provider,
                content(
                        RESPONDER,
                        "Knows what to do, and whom to call, when somebody in a course is not well.",
                        "Attend the half-day workshop and handle **two** practised conversations.",
                        "Certification",
                        List.of("well-being", "moderation"),
                        "P2Y",
                        Renewal.ASSESSMENT),
                new BadgeDesign(BadgeShape.RIBBON, "#8A1538", INK, "#5C0E25", "heart-pulse-fill", "First responder"));
        draft(
                provider,
                content(
                        "Data storyteller",
                        "Says with one chart what a table hides.",
                        "Publish a chart with its data and a paragraph that a stranger understands.",
                        "MicroCredential",
                        List.of("data", "writing"),
                        null,
                        Renewal.NONE),
                new BadgeDesign(BadgeShape.SHIELD, "#1F5F4A", INK, "#123A2D", "bar-chart-fill", "Data storyteller"));
    }

    private void publish(UUID provider, DefinitionContent content, BadgeDesign design) {
        var made = designs.create(provider, content);
        var draft = designer.draw(provider, made, 1, design);
        designs.publish(provider, made.id(), draft.revision());
    }

    private void draft(UUID provider, DefinitionContent content, BadgeDesign design) {
        designer.draw(provider, designs.create(provider, content), 1, design);
    }

    private static DefinitionContent content(
            String name,
            String description,
            String criteria,
            String type,
            List<String> tags,
            @Nullable String validity,
            Renewal renewal) {
        return new DefinitionContent(name, description, criteria, type, tags, List.of(), validity, renewal, null, null);
    }
}

package org.matricula.credential.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.credential.Credentials;
import org.matricula.credential.PublicCredentials;
import org.matricula.credential.Renewal;
import org.matricula.credential.framework.AlignedSkill;
import org.matricula.credential.framework.Aligning;
import org.matricula.credential.framework.Alignments;
import org.matricula.credential.framework.NewAlignment;
import org.matricula.credential.framework.PublicSkill;
import org.matricula.credential.framework.SkillKind;
import org.matricula.openbadges.Alignment;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@MatriculaTest
class DesignsTests {

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    Achievements achievements;

    @Autowired
    Awarding awarding;

    @Autowired
    Credentials credentials;

    @Autowired
    PublicCredentials publicCredentials;

    @Autowired
    Designs designs;

    @Autowired
    DefinitionVersions versions;

    @Autowired
    Aligning aligning;

    @Autowired
    Alignments alignments;

    @Autowired
    BadgeDesigner designer;

    @Autowired
    BadgeImages images;

    @Autowired
    ObjectMapper json;

    private PassedCourse.World world;
    private java.util.UUID provider;

    @BeforeEach
    void teach() {
        world = passedCourse.by(2);
        provider = world.provider().id();
    }

    static DefinitionContent content(String name) {
        return content(name, null, Renewal.NONE);
    }

    private static DefinitionContent content(String name, @Nullable String validity, Renewal renewal) {
        return new DefinitionContent(
                name, "Does it.", "Do **it**.", "Badge", List.of("one"), List.of(), validity, renewal, null, null);
    }

    @Test
    void aDraftIsSeenByNobodyUntilItIsPublishedAsVersionOne() {
        var made = designs.create(provider, content("Knots"));
        assertThat(made.state()).isEqualTo(Achievement.State.DRAFT);
        assertThat(achievements.byToken(made.token())).isEmpty();
        assertThat(achievements.published(provider)).noneMatch(one -> one.id().equals(made.id()));

        var changed = designs.change(provider, made.id(), 1, content("Knots and splices"));
        var published = designs.publish(provider, made.id(), changed.revision());

        assertThat(published.state()).isEqualTo(Achievement.State.PUBLISHED);
        assertThat(published.version()).isEqualTo(1);
        assertThat(published.name()).isEqualTo("Knots and splices");
        assertThat(achievements.byToken(made.token())).isPresent();
        assertThat(versions.of(published))
                .singleElement()
                .satisfies(version -> assertThat(version.content().name()).isEqualTo("Knots and splices"));
    }

    /** *Badges and credentials*, 2: image, description, criteria; what was awarded keeps its version of them. */
    @Test
    void whatWasAwardedKeepsTheVersionAndThePictureItWasAwardedBy() {
        var achievement = achievements.ofCourse(world.course());
        awarding.runNow(provider, achievement.id());
        var award = credentials.of(Person.of(world.learner().id())).getFirst();
        var before = achieved(award.address().token());
        assertThat(before.path("version").stringValue()).isEqualTo("1");

        var draft = designs.change(provider, achievement.id(), 0, content("Another name"));
        designer.draw(
                provider,
                achievement,
                draft.revision(),
                new BadgeDesign(BadgeShape.SHIELD, "#1F5F4A", "#FFFFFF", "#123A2D", "gem", "New"));
        assertThat(achievements.ofCourse(world.course()).name())
                .as("until published")
                .isEqualTo(achievement.name());
        var next = designs.publish(provider, achievement.id(), draft.revision() + 1);

        assertThat(next.version()).isEqualTo(2);
        assertThat(images.svg(next)).isNotEqualTo(images.svg(achievement));
        assertThat(achieved(award.address().token())).isEqualTo(before);
        assertThat(versions.of(next, 1).orElseThrow().content().name()).isEqualTo(achievement.name());
        var former = versions.of(next, 1).orElseThrow().content().picture();
        assertThat(before.at("/image/id").stringValue()).endsWith(former + ".png");
        assertThat(images.find(next, former)).isPresent();
    }

    /** The skills are part of what an achievement says. */
    @Test
    void anotherSkillMakesAnotherVersionAndWhatWasAwardedKeepsItsOwn() {
        var achievement = achievements.ofCourse(world.course());
        var splicing = align(achievement, "Splicing");
        publish(achievement);
        awarding.runNow(provider, achievement.id());
        var award = credentials.of(Person.of(world.learner().id())).getFirst();
        var before = achieved(award.address().token());

        align(achievement, "Knotting");
        aligning.remove(provider, achievement.id(), splicing.id());
        assertThat(alignments.of(achievement.id()))
                .extracting(Alignment::targetName)
                .as("until published")
                .containsExactly("Splicing");
        var next = publish(achievement);

        assertThat(next.version()).isEqualTo(3);
        assertThat(alignments.of(achievement.id()))
                .extracting(Alignment::targetName)
                .containsExactly("Knotting");
        assertThat(versions.of(next))
                .extracting(one -> one.skills().stream().map(PublicSkill::name).toList())
                .containsExactly(List.of("Knotting"), List.of("Splicing"), List.of());
        assertThat(achieved(award.address().token())).isEqualTo(before);
        assertThat(before.at("/alignment/0/targetName").stringValue()).isEqualTo("Splicing");
    }

    @Test
    void discardedDraftLeavesTheSkillsAsTheyArePublished() {
        var achievement = achievements.ofCourse(world.course());
        var splicing = align(achievement, "Splicing");
        publish(achievement);

        align(achievement, "Knotting");
        aligning.mark(provider, achievement.id(), splicing.id(), SkillKind.SOFT);
        aligning.remove(provider, achievement.id(), splicing.id());
        align(achievement, "Splicing");
        aligning.remove(provider, achievement.id(), splicing.id());
        designs.discard(provider, achievement.id());

        assertThat(alignments.drafted(achievement.id())).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Splicing");
            assertThat(one.skillKind()).isEqualTo(SkillKind.HARD);
        });
        assertThat(alignments.skills(achievement.id())).isEqualTo(alignments.drafted(achievement.id()));
    }

    @Test
    void whoSawTheDraftWithoutASkillCanNotPublishItWithIt() {
        var made = designs.create(provider, content("Knots"));
        align(made, "Splicing");

        assertThatThrownBy(() -> designs.publish(provider, made.id(), 1)).isInstanceOf(Refusal.class);
        designs.discard(provider, made.id());
        assertThatThrownBy(() -> achievements.get(provider, made.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        var made = designs.create(provider, content("Knots"));
        designs.change(provider, made.id(), 1, content("First"));

        assertThatThrownBy(() -> designs.change(provider, made.id(), 1, content("Second")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("credential.design.outdated");
        assertThatThrownBy(() -> designs.publish(provider, made.id(), 1)).isInstanceOf(Refusal.class);
        assertThat(designs.draft(achievements.get(provider, made.id()))
                        .content()
                        .name())
                .isEqualTo("First");
    }

    @Test
    void whatIsRetiredCanNotBeAwardedAndCanBePublishedAgain() {
        var achievement = achievements.ofCourse(world.course());
        designs.retire(provider, achievement.id());

        assertThatThrownBy(() -> awarding.runNow(provider, achievement.id())).isInstanceOf(Refusal.class);
        assertThat(achievements.byToken(achievement.token())).isPresent();
        assertThatThrownBy(() -> designs.retire(provider, achievement.id())).isInstanceOf(Refusal.class);

        assertThat(designs.restore(provider, achievement.id()).state()).isEqualTo(Achievement.State.PUBLISHED);
    }

    @Test
    void aDraftCanBeDiscardedAndANewOneRemoved() {
        var made = designs.create(provider, content("Knots"));
        designs.discard(provider, made.id());
        assertThatThrownBy(() -> achievements.get(provider, made.id())).isInstanceOf(NotFound.class);

        var achievement = achievements.ofCourse(world.course());
        designs.change(provider, achievement.id(), 0, content("Another"));
        designs.discard(provider, achievement.id());
        assertThat(designs.draft(achievements.get(provider, achievement.id())).isBegun())
                .isFalse();
        assertThatThrownBy(() -> designs.publish(provider, achievement.id(), 0))
                .hasMessageContaining("credential.design.nothing-new");
    }

    @Test
    void howLongItHoldsAndHowItIsRenewedIsKept() {
        var made = designs.create(provider, content("First aid", "P2Y", Renewal.SELF_SERVICE));
        var published = designs.publish(provider, made.id(), 1);

        assertThat(published.renewal()).isEqualTo(Renewal.SELF_SERVICE);
        assertThat(published.endOf(Instant.parse("2026-02-01T12:00:00Z"), java.time.ZoneOffset.UTC))
                .isEqualTo("2028-02-01T12:00:00Z");
        assertThatThrownBy(() -> designs.create(provider, content("x", null, Renewal.ASSESSMENT)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.fields().getFirst().field()).isEqualTo("renewal"));
        assertThatThrownBy(() -> designs.create(provider, content("x", "2 years", Renewal.NONE)))
                .hasMessageContaining("credential.design.period-form");
    }

    private AlignedSkill align(Achievement achievement, String name) {
        var skill = new NewAlignment(name, "https://guild.example.org/" + name, null, null);
        return aligning.add(provider, achievement.id(), skill, SkillKind.HARD);
    }

    private Achievement publish(Achievement achievement) {
        return designs.publish(
                provider, achievement.id(), designs.draft(achievement).revision());
    }

    private JsonNode achieved(org.matricula.platform.Token token) {
        var document = new String(publicCredentials.document(token), StandardCharsets.UTF_8);
        return json.readTree(document).at("/credentialSubject/achievement");
    }
}

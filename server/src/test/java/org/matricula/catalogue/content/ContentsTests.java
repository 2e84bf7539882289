package org.matricula.catalogue.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.CourseTest;
import org.matricula.catalogue.Tests;
import org.matricula.catalogue.content.Outline.Activity;
import org.matricula.catalogue.content.Outline.Week;
import org.matricula.catalogue.content.Question.Choice;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Ids;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Providers;
import org.springframework.beans.factory.annotation.Autowired;

@MatriculaTest
class ContentsTests {

    private final Learning learning;
    private final Authoring authoring;
    private final Contents contents;
    private final Tests tests;
    private Organisation provider;
    private CourseRun run;

    @Autowired
    ContentsTests(Learning learning, Authoring authoring, Contents contents, Tests tests) {
        this.learning = learning;
        this.authoring = authoring;
        this.contents = contents;
        this.tests = tests;
    }

    @BeforeEach
    void aRun() {
        var world = learning.programmeOf(1);
        provider = world.provider();
        run = world.runs().getFirst();
    }

    @Test
    void whatWasWrittenIsSeenOnlyOnceItIsPublished() {
        var steps = everyKind();
        authoring.replaceDraft(provider.id(), run.id(), outline(steps), steps);

        assertThat(contents.published(run.id())).isEmpty();
        assertThat(authoring.publish(provider.id(), run.id())).isEqualTo(1);

        var published = contents.published(run.id()).orElseThrow();
        assertThat(published.steps()).extracting(PlacedStep::step).isEqualTo(steps);
        assertThat(published.steps().getLast().number()).hasToString("1.7");
    }

    @Test
    void aLaterDraftChangesNothingThatWasPublished() {
        var first = step("First", new StepContent.Article("One."));
        authoring.replaceDraft(provider.id(), run.id(), outline(List.of(first)), List.of(first));
        authoring.publish(provider.id(), run.id());
        var second = step("Second", new StepContent.Article("Two."));
        authoring.replaceDraft(provider.id(), run.id(), outline(List.of(second)), List.of(second));

        assertThat(contents.published(run.id()).orElseThrow().steps())
                .extracting(PlacedStep::title)
                .containsExactly("First");
        assertThat(authoring.publish(provider.id(), run.id())).isEqualTo(2);
        assertThat(contents.version(run.id(), 1).orElseThrow().find(first.id())).isPresent();
        assertThat(contents.published(run.id()).orElseThrow().find(first.id())).isEmpty();
    }

    @Test
    void publishingMakesATestOfEveryTestStep() {
        var steps = everyKind();
        authoring.replaceDraft(provider.id(), run.id(), outline(steps), steps);
        authoring.publish(provider.id(), run.id());
        authoring.publish(provider.id(), run.id());

        var test = steps.stream()
                .filter(step -> step.content() instanceof StepContent.Test)
                .findFirst()
                .orElseThrow();
        assertThat(tests.ofRun(run.id())).extracting(CourseTest::id).containsExactly(test.id());
    }

    @Test
    void nothingIsNotPublished() {
        assertThatThrownBy(() -> authoring.publish(provider.id(), run.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void anotherOrganisationFindsNoRunToWriteIn() {
        var other = Providers.provider(learning.organisations());

        assertThatThrownBy(() -> authoring.replaceDraft(other.id(), run.id(), Outline.EMPTY, List.of()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> authoring.publish(other.id(), run.id())).isInstanceOf(NotFound.class);
    }

    private static Outline outline(List<Step> steps) {
        return new Outline(List.of(new Week(
                "Week",
                List.of(new Activity("Activity", steps.stream().map(Step::id).toList())))));
    }

    private static Step step(String title, StepContent content) {
        return new Step(Ids.next(), title, content);
    }

    private static List<Step> everyKind() {
        List<Question> questions = List.of(
                new Question.SingleChoice("?", 1, "So.", List.of(new Choice("a", true), new Choice("b", false))),
                new Question.MultipleChoice("?", 2, "", List.of(new Choice("a", true), new Choice("b", true))),
                new Question.Numeric("?", 1, "", new BigDecimal("9.81"), new BigDecimal("0.01")),
                new Question.ShortText("?", 1, "", List.of("Ada")));
        return List.of(
                step("Article", new StepContent.Article("*Text*")),
                step("Video", new StepContent.Video("", "https://video.example/1", null, "Words.")),
                step("Discussion", new StepContent.Discussion("What do you think?")),
                step("Quiz", new StepContent.Quiz("", questions)),
                step("Test", new StepContent.Test("", TestRules.USUAL, questions)),
                step("File", new StepContent.Download("", "notes.pdf")),
                step("Link", new StepContent.Link("", "https://example.org/")));
    }
}

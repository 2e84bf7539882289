package org.matricula.catalogue.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.content.Outline.Activity;
import org.matricula.catalogue.content.Outline.Week;
import org.matricula.catalogue.content.Question.Choice;

class CompletenessTests {

    private static final UUID ID = new UUID(0, 1);

    @Test
    void whatIsFinishedHasNoProblems() {
        assertThat(problems(new StepContent.Article("![x](there.png) [y](https://example.org/z.png)")))
                .isEmpty();
        assertThat(problems(new StepContent.Link("", "http://example.org/"))).isEmpty();
        assertThat(problems(quiz(new Choice("a", true), new Choice("b", false))))
                .isEmpty();
    }

    @Test
    void everyKindNamesWhatItLacks() {
        assertThat(problems(StepContent.empty(StepContent.Kind.ARTICLE))).containsExactly("text-missing");
        assertThat(problems(StepContent.empty(StepContent.Kind.VIDEO))).containsExactly("source-missing");
        assertThat(problems(StepContent.empty(StepContent.Kind.QUIZ))).containsExactly("no-questions");
        assertThat(problems(StepContent.empty(StepContent.Kind.FILE))).containsExactly("file-missing");
        assertThat(problems(StepContent.empty(StepContent.Kind.LINK))).containsExactly("address-wrong");
    }

    @Test
    void aChoiceHasToBeDecidable() {
        assertThat(problems(quiz(new Choice("a", true), new Choice("b", true)))).containsExactly("two-right");
        assertThat(problems(quiz(new Choice("a", false), new Choice("b", false))))
                .containsExactly("none-right");
        assertThat(problems(quiz(new Choice("a", true)))).containsExactly("few-choices");
    }

    @Test
    void addressesAndFilesHaveToLeadSomewhere() {
        assertThat(problems(new StepContent.Video("", "http://example.org/v", null, "")))
                .containsExactly("source-wrong");
        assertThat(problems(new StepContent.Video("", "there.png", "gone.vtt", "")))
                .containsExactly("no-such-file");
        assertThat(problems(new StepContent.Link("", "javascript:alert(1)"))).containsExactly("address-wrong");
        assertThat(problems(new StepContent.Article("![x](gone.png)"))).containsExactly("no-such-file");
    }

    @Test
    void aPassMarkOutOfRangeIsNamed() {
        var question = new Question.ShortText("?", 1, "", List.of("a"));
        assertThat(problems(new StepContent.Test("", new TestRules(0, 101, -1), List.of(question))))
                .containsExactly("attempts-wrong", "pass-mark-wrong", "wait-wrong");
    }

    private static StepContent quiz(Choice... choices) {
        return new StepContent.Quiz("", List.of(new Question.SingleChoice("?", 1, "", List.of(choices))));
    }

    private static List<String> problems(StepContent content) {
        var outline = new Outline(List.of(new Week("W", List.of(new Activity("A", List.of(ID))))));
        var draft = new Content(ID, 0, outline, Map.of(ID, new Step(ID, "T", content)));
        return Completeness.check(draft, Set.of("there.png")).stream()
                .map(problem -> problem.key().replace("catalogue.content.", ""))
                .toList();
    }
}

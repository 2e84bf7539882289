package org.matricula.catalogue.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.content.Question.Choice;

class QuestionTests {

    private static final List<Choice> SECOND_AND_THIRD =
            List.of(new Choice("a", false), new Choice("b", true), new Choice("c", true));

    @Test
    void aSingleChoiceIsRightWithTheOneRightAnswer() {
        var question = new Question.SingleChoice(
                "?", 1, "", List.of(new Choice("a", false), new Choice("b", true), new Choice("c", false)));

        assertThat(question.isRight(List.of("1"))).isTrue();
        assertThat(question.isRight(List.of("0"))).isFalse();
        assertThat(question.isRight(List.of("1", "1"))).isFalse();
        assertThat(question.isRight(List.of("7"))).isFalse();
        assertThat(question.isRight(List.of())).isFalse();
    }

    @Test
    void aMultipleChoiceWantsAllRightAnswersAndNoWrongOne() {
        var question = new Question.MultipleChoice("?", 1, "", SECOND_AND_THIRD);

        assertThat(question.isRight(List.of("2", "1"))).isTrue();
        assertThat(question.isRight(List.of("1"))).isFalse();
        assertThat(question.isRight(List.of("0", "1", "2"))).isFalse();
        assertThat(question.isRight(List.of())).isFalse();
    }

    @Test
    void aNumberIsRightUpToItsTolerance() {
        var question = new Question.Numeric("?", 1, "", new BigDecimal("9.81"), new BigDecimal("0.01"));

        assertThat(question.isRight(List.of("9.81"))).isTrue();
        assertThat(question.isRight(List.of(" 9,80 "))).isTrue();
        assertThat(question.isRight(List.of("9.82"))).isTrue();
        assertThat(question.isRight(List.of("9.8201"))).isFalse();
        assertThat(question.isRight(List.of("1e999999999"))).isFalse();
        assertThat(question.isRight(List.of("nine"))).isFalse();
        assertThat(question.isRight(List.of())).isFalse();
    }

    @Test
    void aShortTextIsRightWhateverItsCaseAndSpacing() {
        var question = new Question.ShortText("?", 1, "", List.of("Ada Lovelace", "Lovelace"));

        assertThat(question.isRight(List.of("  ada   LOVELACE "))).isTrue();
        assertThat(question.isRight(List.of("lovelace"))).isTrue();
        assertThat(question.isRight(List.of("Babbage"))).isFalse();
        assertThat(question.isRight(List.of())).isFalse();
    }
}

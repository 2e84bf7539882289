package org.matricula.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.matricula.coaching.Eligibility.Eligible;

/** *Coaching*, 2 and 5: answered once, asked never again; a material new wording asks again those who agreed. */
class AskingRuleTests {

    private static final Eligibility GOING_ON = new Eligible(UUID.randomUUID(), LocalDate.parse("2026-05-01"), true);
    private static final Eligibility OVER = new Eligible(UUID.randomUUID(), LocalDate.parse("2026-05-01"), false);
    private static final Eligibility NOT = new Eligibility.NotEnrolled();

    @Test
    void whoeverNeverAnsweredIsAskedIfEligible() {
        var never = Standing.of(List.of());

        assertThat(asks(never, 1, GOING_ON)).isTrue();
        assertThat(asks(never, 1, OVER)).isTrue();
        assertThat(asks(never, 1, NOT)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Word.class,
            names = {"DECLINED", "NO_NUMBER", "WITHDRAWN"})
    void anAnswerIsNeverAskedForAgainWhateverTheWording(Word word) {
        assertThat(asks(said(word, 1), 7, GOING_ON)).isFalse();
    }

    @Test
    void whoeverAgreedIsAskedAgainByAMaterialWordingOnly() {
        assertThat(asks(said(Word.AGREED, 2), 2, GOING_ON)).isFalse();
        assertThat(asks(said(Word.AGREED, 2), 3, GOING_ON)).isTrue();
        assertThat(asks(said(Word.AGREED, 4), 3, GOING_ON)).isFalse();
    }

    @Test
    void whoeverReopenedTheQuestionIsAskedIfEligible() {
        assertThat(asks(said(Word.REOPENED, 1), 1, GOING_ON)).isTrue();
        assertThat(asks(said(Word.REOPENED, 1), 1, NOT)).isFalse();
    }

    @Test
    void afterAConsentLapsedOnlyAnEnrolmentThatGoesOnAsksAgain() {
        assertThat(asks(said(Word.LAPSED, 1), 1, GOING_ON)).isTrue();
        assertThat(asks(said(Word.LAPSED, 1), 1, OVER)).isFalse();
    }

    private static boolean asks(Standing standing, int lastMaterial, Eligibility eligibility) {
        return AskingRule.asks(standing, lastMaterial, () -> eligibility);
    }

    private static Standing said(Word word, int version) {
        var entry = new ConsentEntry(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                word,
                version,
                Locale.ENGLISH,
                Instant.EPOCH,
                Source.GATE,
                UUID.randomUUID());
        return Standing.of(List.of(entry));
    }
}

package org.matricula.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.platform.Invalid;

class CommentTextTests {

    @Test
    void lineBreaksAreKeptHoweverTheyWereSent() {
        assertThat(CommentText.of(" One\r\nTwo\rThree\u2028Four\n\n\n\n\nFive ").value())
                .isEqualTo("One\nTwo\nThree\nFour\n\nFive");
    }

    @Test
    void marksThatTurnTheDirectionOfALineAndControlCharactersAreTakenOut() {
        assertThat(CommentText.of("invoice\u202Egpj.exe\u202C a\u0000b\u0007c \u2066d\u2069 e\uFEFF")
                        .value())
                .isEqualTo("invoicegpj.exe abc d e");
    }

    @Test
    void scriptsFromRightToLeftEmojiAndTheirJoinersStay() {
        var text = "שלום עולם مرحبا 👩‍🚀 🏳️‍🌈 नमस्ते";

        assertThat(CommentText.of(text).value()).isEqualTo(text);
    }

    @Test
    void halfACharacterIsTakenOut() {
        assertThat(CommentText.of("a\uD83Db").value()).isEqualTo("ab");
    }

    @Test
    void marksPiledOnALetterAreTakenDownToWhatScriptsNeed() {
        assertThat(CommentText.of("Z" + "\u0335".repeat(500) + "algo").value()).hasSizeLessThan(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "\u200B\u200D", "\u202E", "\u3164", "\u2800"})
    void whatShowsNothingIsNothing(String text) {
        assertThatThrownBy(() -> CommentText.of(text)).isInstanceOf(Invalid.class);
    }

    @Test
    void fiveThousandCharactersAreTakenAndOneMoreIsNot() {
        assertThat(CommentText.of("x".repeat(5_000)).value()).hasSize(5_000);
        assertThat(CommentText.of("👍".repeat(5_000)).value()).hasSize(10_000);
        assertThatThrownBy(() -> CommentText.of("👍".repeat(5_001)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .singleElement()
                                .satisfies(
                                        field -> assertThat(field.arguments()).containsExactly(5_000, 5_001)));
    }
}

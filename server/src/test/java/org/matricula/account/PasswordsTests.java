package org.matricula.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.platform.Invalid;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class PasswordsTests {

    private final Passwords passwords = new Passwords(PasswordEncoderFactories.createDelegatingPasswordEncoder());

    @ParameterizedTest
    @ValueSource(strings = {"short", "aaaaaaaaaaaa", "Password123", "1234567890", "Ada@Example.org", "12qwertyuiop12"})
    void passwordsThatAreGuessedFirstAreRefused(String password) {
        assertThatThrownBy(() -> passwords.check("password", password, "ada@example.org"))
                .isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "пароль из слов", "x8!kQz03pL", "  spaces count  "})
    void passwordsOfAnyRecipeAreTakenIfLongEnough(String password) {
        passwords.check("password", password, "ada@example.org");
    }

    @Test
    void everyLetterOfALongPasswordCounts() {
        var words = "many words in a row ".repeat(10);
        var hash = passwords.hash(words + "a");

        assertThat(passwords.matches(words + "a", hash)).isTrue();
        assertThat(passwords.matches(words + "b", hash)).isFalse();
    }

    @Test
    void lettersWrittenInTwoWaysAreTheSamePassword() {
        assertThat(passwords.matches("cafe\u0301 au lait", passwords.hash("caf\u00e9 au lait")))
                .isTrue();
    }

    @Test
    void nothingMatchesAnAccountWithoutPassword() {
        assertThat(passwords.matches("a password that is nobody's", null)).isFalse();
        assertThat(passwords.matches("", null)).isFalse();
    }
}

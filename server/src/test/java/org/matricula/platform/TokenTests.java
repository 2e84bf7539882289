package org.matricula.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokenTests {

    @Test
    void tokensCarryAtLeast128RandomBits() {
        assertThat(Base64.getUrlDecoder().decode(Token.random().value())).hasSizeGreaterThanOrEqualTo(16);
        assertThat(Token.random()).isNotEqualTo(Token.random());
    }

    @Test
    void aTokenDoesNotShowItselfInLogs() {
        var token = Token.random();

        assertThat(token.toString()).doesNotContain(token.value());
    }
}

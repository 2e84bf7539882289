package org.matricula.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.matricula.platform.Rows;
import org.matricula.platform.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class SignUpStore {

    private final JdbcClient jdbc;

    SignUpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Token token, EmailAddress address, SignUp signUp, Instant now) {
        jdbc.sql("""
                        insert into sign_up (token_hash, address, normal, name, locale, created_at, expires_at)
                        values (:hash, :address, :normal, :name, :locale, :now, :expires)""")
                .param("hash", token.hash())
                .param("address", address.written())
                .param("normal", address.normal())
                .param("name", signUp.name())
                .param("locale", signUp.locale())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", signUp.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<SignUp> find(Token token) {
        return jdbc.sql("select address, name, locale, expires_at from sign_up where token_hash = :hash")
                .param("hash", token.hash())
                .query(Rows.of(SignUp.class))
                .optional();
    }

    /** All that was asked for with this address. */
    void forget(EmailAddress address) {
        jdbc.sql("delete from sign_up where normal = :normal")
                .param("normal", address.normal())
                .update();
    }
}

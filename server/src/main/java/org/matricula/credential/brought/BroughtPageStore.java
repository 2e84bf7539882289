package org.matricula.credential.brought;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.credential.PageState;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class BroughtPageStore {

    /** A page whose address only its learner's key opens. */
    record Sealed(UUID credentialId, UUID learnerId, byte[] sealedToken, PageState page, boolean hidesName) {}

    private static final String PAGES =
            "select credential_id, learner_id, sealed_token, page, hides_name from brought_page ";

    private final JdbcClient jdbc;

    BroughtPageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Sealed> of(Person person) {
        return jdbc.sql(PAGES + "where learner_id = any(:learners)")
                .param("learners", person.ids())
                .query(Rows.of(Sealed.class))
                .list();
    }

    Optional<Sealed> at(byte[] tokenHash) {
        return jdbc.sql(PAGES + "where token_hash = :hash")
                .param("hash", tokenHash)
                .query(Rows.of(Sealed.class))
                .optional();
    }

    /** The address stays if there was one. */
    void put(Sealed page, byte[] tokenHash) {
        jdbc.sql("""
                        insert into brought_page (credential_id, learner_id, token_hash, sealed_token, page, hides_name)
                        values (:credential, :learner, :hash, :token, :page, :hides)
                            on conflict (credential_id) do update set page = :page, hides_name = :hides""")
                .param("credential", page.credentialId())
                .param("learner", page.learnerId())
                .param("hash", tokenHash)
                .param("token", page.sealedToken())
                .param("page", page.page().name())
                .param("hides", page.hidesName())
                .update();
    }

    void remove(Person person, UUID credentialId) {
        jdbc.sql("delete from brought_page where learner_id = any(:learners) and credential_id = :id")
                .param("learners", person.ids())
                .param("id", credentialId)
                .update();
    }

    void removeAll(Person person) {
        jdbc.sql("delete from brought_page where learner_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }
}

package org.matricula.credential.brought;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.openbadges.Verdict;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class BroughtCredentialStore {

    /** As it is kept. */
    record Sealed(
            UUID learnerId,
            UUID id,
            byte[] sourceHash,
            byte[] sealedDocument,
            boolean token,
            Verdict verdict,
            BroughtCredential.Owner owner,
            Instant verifiedAt,
            Instant broughtAt,
            Instant changedAt) {}

    private static final String ROWS = """
            select learner_id, id, source_hash, sealed_document, token, verdict, owner, verified_at, brought_at, changed_at
              from brought_credential
             where learner_id = any(:learners)
            """;

    private final JdbcClient jdbc;

    BroughtCredentialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Sealed> of(Person person) {
        return jdbc.sql(ROWS + "order by changed_at desc, id desc")
                .param("learners", person.ids())
                .query(Rows.of(Sealed.class))
                .list();
    }

    Optional<Sealed> find(Person person, UUID id) {
        return jdbc.sql(ROWS + "and id = :id")
                .param("learners", person.ids())
                .param("id", id)
                .query(Rows.of(Sealed.class))
                .optional();
    }

    Optional<Sealed> bySource(Person person, byte[] sourceHash) {
        return jdbc.sql(ROWS + "and source_hash = :source order by changed_at limit 1")
                .param("learners", person.ids())
                .param("source", sourceHash)
                .query(Rows.of(Sealed.class))
                .optional();
    }

    int count(Person person) {
        return jdbc.sql("select count(*) from brought_credential where learner_id = any(:learners)")
                .param("learners", person.ids())
                .query(Integer.class)
                .single();
    }

    /** Adds it, or takes the place of the one with the same source. */
    void put(Sealed credential) {
        jdbc.sql("""
                        insert into brought_credential
                            (learner_id, id, source_hash, sealed_document, token, verdict, owner, verified_at, brought_at, changed_at)
                        values (:learner, :id, :source, :document, :token, :verdict, :owner, :verified, :brought, :changed)
                        on conflict (learner_id, source_hash) do update
                           set sealed_document = :document, token = :token, verdict = :verdict, owner = :owner,
                               verified_at = :verified, changed_at = :changed""")
                .param("learner", credential.learnerId())
                .param("id", credential.id())
                .param("source", credential.sourceHash())
                .param("document", credential.sealedDocument())
                .param("token", credential.token())
                .param("verdict", credential.verdict().name())
                .param("owner", credential.owner().name())
                .param("verified", credential.verifiedAt().atOffset(ZoneOffset.UTC))
                .param("brought", credential.broughtAt().atOffset(ZoneOffset.UTC))
                .param("changed", credential.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many that were. */
    int remove(Person person, UUID id) {
        return jdbc.sql("delete from brought_credential where learner_id = any(:learners) and id = :id")
                .param("learners", person.ids())
                .param("id", id)
                .update();
    }

    void removeAll(Person person) {
        jdbc.sql("delete from brought_credential where learner_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }
}

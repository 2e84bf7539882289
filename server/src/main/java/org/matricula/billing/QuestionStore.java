package org.matricula.billing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class QuestionStore {

    private final JdbcClient jdbc;

    QuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ChargeNote> notes(UUID chargeId) {
        return jdbc.sql("""
                        select n.id, n.charge_id, n.kind, n.written_at, n.author_id, n.text, k.amount as credited
                          from charge_note n left join charge_credit k on k.id = n.id
                         where n.charge_id = :charge order by n.written_at, n.id""")
                .param("charge", chargeId)
                .query(Rows.of(ChargeNote.class))
                .list();
    }

    void add(ChargeNote note) {
        jdbc.sql("""
                        insert into charge_note (id, charge_id, kind, written_at, author_id, text)
                        values (:id, :charge, :kind, :at, :author, :text)""")
                .param("id", note.id())
                .param("charge", note.chargeId())
                .param("kind", note.kind().name())
                .param("at", note.writtenAt().atOffset(ZoneOffset.UTC))
                .param("author", note.authorId())
                .param("text", note.text())
                .update();
    }

    /** Opens the question, or opens it again. @return whether it was not open */
    boolean open(Charge charge, Instant at) {
        return jdbc.sql("""
                        insert into charge_question as q (charge_id, organisation_id, asked_at)
                        values (:charge, :organisation, :at)
                        on conflict (charge_id) do update set asked_at = excluded.asked_at, settled_at = null
                         where q.settled_at is not null""")
                        .param("charge", charge.id())
                        .param("organisation", charge.organisationId())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return whether it was open */
    boolean settle(UUID chargeId, Instant at) {
        return jdbc.sql("update charge_question set settled_at = :at where charge_id = :charge and settled_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("charge", chargeId)
                        .update()
                == 1;
    }

    /** @param note its reason */
    void credit(UUID note, Credit credit, Instant at, @Nullable UUID by) {
        jdbc.sql("""
                        insert into charge_credit (id, charge_id, amount, credited_at, credited_by)
                        values (:note, :charge, :amount, :at, :by)""")
                .param("note", note)
                .param("charge", credit.charge().id())
                .param("amount", credit.amount().minor())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Whoever questioned it last; empty if it was a program, or nobody. */
    Optional<UUID> asker(UUID chargeId) {
        return jdbc.sql("""
                        select author_id from charge_note where charge_id = :charge and kind = 'QUESTION'
                         order by written_at desc, id desc limit 1""")
                .param("charge", chargeId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(asker -> asker);
    }

    /** By organisation; those without an open question are absent. */
    Map<UUID, Integer> open() {
        var open = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select organisation_id, count(*) from charge_question
                         where settled_at is null group by organisation_id""").query(row -> {
            open.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return open;
    }

    /** What these people wrote, and what was written about charges for them. */
    void empty(UUID[] people) {
        jdbc.sql("""
                        update charge_note set text = ''
                         where author_id = any(:people)
                            or charge_id in (select id from charge where learner_id = any(:people))""").param("people", people).update();
    }
}

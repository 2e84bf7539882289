package org.matricula.coaching.crisis;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened in crises: steps are added, and that is all; the words that go with them can be erased. */
@Repository
class StepStore {

    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Step step, @Nullable String signal, String words) {
        jdbc.sql("""
                        insert into coaching_crisis_step (crisis_id, id, kind, at, by_account, told_account, mail_id, text_id,
                                                          signal)
                        values (:crisis, :id, :kind, :at, :by, :told, :mail, :text, :signal)""")
                .param("crisis", step.crisisId())
                .param("id", step.id())
                .param("kind", step.kind().name())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("by", step.by())
                .param("told", step.told())
                .param("mail", step.mailId())
                .param("text", step.textId())
                .param("signal", signal)
                .update();
        if (words.isBlank()) return;
        jdbc.sql("insert into coaching_crisis_words (crisis_id, step_id, words) values (:crisis, :step, :words)")
                .param("crisis", step.crisisId())
                .param("step", step.id())
                .param("words", words)
                .update();
    }

    /** The crisis that this sign raised, or was added to. */
    Optional<UUID> crisisOf(String signal) {
        return jdbc.sql("select crisis_id from coaching_crisis_step where signal = :signal")
                .param("signal", signal)
                .query(UUID.class)
                .optional();
    }

    /** From the first to the last. */
    List<Step> of(UUID crisisId) {
        return jdbc.sql("""
                        select crisis_id, id, kind, at, by_account as by, told_account as told, mail_id, text_id
                          from coaching_crisis_step where crisis_id = :crisis order by at, id""")
                .param("crisis", crisisId)
                .query(Rows.of(Step.class))
                .list();
    }

    /** By step; those that were erased, and steps without any, are left out. */
    Map<UUID, String> words(UUID crisisId) {
        var words = new HashMap<UUID, String>();
        jdbc.sql("select step_id, words from coaching_crisis_words where crisis_id = :crisis")
                .param("crisis", crisisId)
                .query(row -> {
                    words.put(row.getObject("step_id", UUID.class), row.getString("words"));
                });
        return words;
    }

    void eraseWords(Collection<UUID> crisisIds) {
        jdbc.sql("delete from coaching_crisis_words where crisis_id = any(:ids)")
                .param("ids", crisisIds.toArray(UUID[]::new))
                .update();
    }
}

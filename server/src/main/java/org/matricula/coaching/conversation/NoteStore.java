package org.matricula.coaching.conversation;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoteStore {

    private static final String SELECT = """
            select learner_id, id, author_id, visibility, text, written_at from coaching_note
            """;

    private final JdbcClient jdbc;

    NoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID offerId, Note note) {
        jdbc.sql("""
                        insert into coaching_note (learner_id, id, offer_id, author_id, visibility, text, written_at)
                        values (:learner, :id, :offer, :author, :visibility, :text, :at)""")
                .param("learner", note.learnerId())
                .param("id", note.id())
                .param("offer", offerId)
                .param("author", note.authorId())
                .param("visibility", note.visibility().name())
                .param("text", note.text())
                .param("at", note.writtenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All about a person, the newest first. */
    List<Note> of(Person person, UUID offerId) {
        return jdbc.sql(SELECT
                        + "where learner_id = any(:learners) and offer_id = :offer order by written_at desc, id desc")
                .param("learners", person.ids())
                .param("offer", offerId)
                .query(Rows.of(Note.class))
                .list();
    }

    /** False if there is none of this author's. */
    boolean remove(UUID learnerId, UUID noteId, UUID authorId) {
        return jdbc.sql("delete from coaching_note where learner_id = :learner and id = :id and author_id = :author")
                        .param("learner", learnerId)
                        .param("id", noteId)
                        .param("author", authorId)
                        .update()
                == 1;
    }

    List<Note> all(Person person) {
        return jdbc.sql(SELECT + "where learner_id = any(:learners) order by written_at, id")
                .param("learners", person.ids())
                .query(Rows.of(Note.class))
                .list();
    }

    void erase(Person person) {
        jdbc.sql("delete from coaching_note where learner_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }
}

package org.matricula.record;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests about records, by learner and by the organisation that answers. */
@Repository
class RecordRequestStore {

    private static final String REQUESTS = """
            select id, learner_id, programme_id, organisation_id, credential_id, requirement, text, context, asked_at, answer,
                   answered_at, answered_by
              from record_request
            """;

    private final JdbcClient jdbc;

    RecordRequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<RecordRequest> of(Person person) {
        return jdbc.sql(REQUESTS + "where learner_id = any(:learners) order by asked_at desc, id desc")
                .param("learners", person.ids())
                .query(Rows.of(RecordRequest.class))
                .list();
    }

    Optional<RecordRequest> find(UUID organisationId, UUID id) {
        return jdbc.sql(REQUESTS + "where organisation_id = :organisation and id = :id")
                .param("organisation", organisationId)
                .param("id", id)
                .query(Rows.of(RecordRequest.class))
                .optional();
    }

    /** Whoever waits longest comes first. */
    List<RecordRequest> open(UUID organisationId, int most) {
        return jdbc.sql(REQUESTS + """
                        where organisation_id = :organisation and answered_at is null order by asked_at, id limit :most""")
                .param("organisation", organisationId)
                .param("most", most)
                .query(Rows.of(RecordRequest.class))
                .list();
    }

    /** The latest answer first. */
    List<RecordRequest> answered(UUID organisationId, int most) {
        return jdbc.sql(REQUESTS + """
                        where organisation_id = :organisation and answered_at is not null
                        order by answered_at desc, id limit :most""")
                .param("organisation", organisationId)
                .param("most", most)
                .query(Rows.of(RecordRequest.class))
                .list();
    }

    int countOpen(UUID organisationId) {
        return jdbc.sql(
                        "select count(*)::int from record_request where organisation_id = :organisation and answered_at is null")
                .param("organisation", organisationId)
                .query(Integer.class)
                .single();
    }

    void add(RecordRequest request) {
        jdbc.sql("""
                        insert into record_request (id, learner_id, programme_id, organisation_id, credential_id, requirement, text,
                                                    context, asked_at)
                        values (:id, :learner, :programme, :organisation, :credential, :requirement, :text, :context, :now)""")
                .param("id", request.id())
                .param("learner", request.learnerId())
                .param("programme", request.programmeId(), Types.OTHER)
                .param("organisation", request.organisationId())
                .param("credential", request.credentialId(), Types.OTHER)
                .param("requirement", request.requirement())
                .param("text", request.text())
                .param("context", request.context())
                .param("now", request.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False if somebody else answered first. */
    boolean answer(UUID id, String answer, Instant now, @Nullable UUID by) {
        return jdbc.sql("""
                                update record_request set answer = :answer, answered_at = :now, answered_by = :by
                                 where id = :id and answered_at is null""")
                        .param("id", id)
                        .param("answer", answer)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** That there were requests, and when they were answered, remains; open ones need no answer any more. */
    void erase(Person person, Instant now) {
        jdbc.sql("""
                        update record_request
                           set requirement = '', text = '', context = '', answer = '',
                               answered_at = coalesce(answered_at, :now)
                         where learner_id = any(:learners)""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("learners", person.ids())
                .update();
    }
}

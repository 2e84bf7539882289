package org.matricula.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests for records in bulk, and who agreed to them. */
@Repository
class DataRequestStore {

    private static final String REQUESTS = """
            select id, organisation_id, programme_id, recipient, purpose, made_at, made_by, closed_at from data_request
            """;

    private static final String CONSENTS =
            "select request_id, learner_id, given_at, withdrawn_at, wording from data_consent ";

    private final JdbcClient jdbc;

    DataRequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DataRequest> find(UUID id) {
        return jdbc.sql(REQUESTS + "where id = :id")
                .param("id", id)
                .query(Rows.of(DataRequest.class))
                .optional();
    }

    /** The newest first. */
    List<DataRequest> ofOrganisation(UUID organisationId) {
        return jdbc.sql(REQUESTS + "where organisation_id = :organisation order by made_at desc, id desc")
                .param("organisation", organisationId)
                .query(Rows.of(DataRequest.class))
                .list();
    }

    /** Those that are open, the newest first. */
    List<DataRequest> ofProgramme(UUID programmeId) {
        return jdbc.sql(REQUESTS + """
                        where programme_id = :programme and closed_at is null order by made_at desc, id desc""")
                .param("programme", programmeId)
                .query(Rows.of(DataRequest.class))
                .list();
    }

    void add(DataRequest request) {
        jdbc.sql("""
                        insert into data_request (id, organisation_id, programme_id, recipient, purpose, made_at, made_by)
                        values (:id, :organisation, :programme, :recipient, :purpose, :now, :by)""")
                .param("id", request.id())
                .param("organisation", request.organisationId())
                .param("programme", request.programmeId())
                .param("recipient", request.recipient())
                .param("purpose", request.purpose())
                .param("now", request.madeAt().atOffset(ZoneOffset.UTC))
                .param("by", request.madeBy())
                .update();
    }

    /** False if it was closed before. */
    boolean close(UUID id, Instant now) {
        return jdbc.sql("update data_request set closed_at = :now where id = :id and closed_at is null")
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The programmes for whose records somebody has asked since then, and this person has never said a word about it. */
    List<UUID> programmesUnanswered(Person person, Instant since) {
        return jdbc.sql("""
                        select distinct programme_id from data_request r
                         where closed_at is null and made_at > :since and not exists (
                             select from data_consent c where c.request_id = r.id and c.learner_id = any(:learners))""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("learners", person.ids())
                .query(UUID.class)
                .list();
    }

    List<DataConsent> consentsOf(Person person) {
        return jdbc.sql(CONSENTS + "where learner_id = any(:learners)")
                .param("learners", person.ids())
                .query(Rows.of(DataConsent.class))
                .list();
    }

    /** Those that stand, the first first. */
    List<DataConsent> consentsTo(UUID requestId) {
        return jdbc.sql(CONSENTS + "where request_id = :request and withdrawn_at is null order by given_at, learner_id")
                .param("request", requestId)
                .query(Rows.of(DataConsent.class))
                .list();
    }

    /** Nothing changes if this learner agrees already. */
    void consent(UUID requestId, UUID learnerId, int wording, Instant now) {
        jdbc.sql("""
                        insert into data_consent as c (request_id, learner_id, given_at, wording)
                        values (:request, :learner, :now, :wording)
                            on conflict (request_id, learner_id)
                            do update set given_at = excluded.given_at, withdrawn_at = null,
                                          wording = excluded.wording
                             where c.withdrawn_at is not null""")
                .param("request", requestId)
                .param("learner", learnerId)
                .param("wording", wording)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whichever of the person's learners agreed. False if none did. */
    boolean withdraw(UUID requestId, Person person, Instant now) {
        return jdbc.sql("""
                                update data_consent set withdrawn_at = :now
                                 where request_id = :request and learner_id = any(:learners) and withdrawn_at is null""")
                        .param("request", requestId)
                        .param("learners", person.ids())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void erase(Person person) {
        jdbc.sql("delete from data_consent where learner_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }
}

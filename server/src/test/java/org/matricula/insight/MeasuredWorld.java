package org.matricula.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Programme;
import org.matricula.enrolment.Track;
import org.matricula.pathway.Minimum;
import org.matricula.pathway.OfferedPathways;
import org.matricula.pathway.Pathway;
import org.matricula.platform.Ids;
import org.matricula.progress.BulkResults;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.Result;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A programme of which everything happens when a test says so. */
record MeasuredWorld(Programme programme, OfferedPathways offers, BulkResults results, JdbcClient jdbc) {

    static final Instant OFFERED = Instant.parse("2024-01-01T00:00:00Z");

    /** On offer for as long as anybody remembers. */
    Pathway pathway(Minimum minimum) {
        return pathway(minimum, OFFERED);
    }

    Pathway pathway(Minimum minimum, Instant offeredAt) {
        var made = offers.open(programme, "A way", minimum);
        jdbc.sql("update pathway_pairing set offered_at = :at where pathway_id = :pathway")
                .param("at", offeredAt.atOffset(ZoneOffset.UTC))
                .param("pathway", made.id())
                .update();
        return made;
    }

    void ended(Pathway pathway, Instant at) {
        jdbc.sql("update pathway_pairing set state = 'ENDED', answered_at = :at where pathway_id = :pathway")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("pathway", pathway.id())
                .update();
    }

    void passed(UUID learner, CourseRun run, String at) {
        certificate(learner, run, Track.VERIFIED, Result.PASS, null, Instant.parse(at));
    }

    void certificate(
            UUID learner, CourseRun run, Track track, Result result, @Nullable BigDecimal percentage, Instant at) {
        results.addCertificates(List.of(
                new CourseCertificate(learner, run.id(), run.courseId(), track, result, percentage, at, null, null)));
    }

    UUID sent(UUID learner, Pathway pathway, Instant at) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into application (id, learner_id, pathway_id, programme_id, organisation_id, state,
                                                 consent_version, sent_at)
                        values (:id, :learner, :pathway, :programme, :organisation, 'SENT', 1, :at)""")
                .param("id", id)
                .param("learner", learner)
                .param("pathway", pathway.id())
                .param("programme", programme.id())
                .param("organisation", pathway.organisationId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        event(id, "SENT", at);
        return id;
    }

    void event(UUID application, String kind, Instant at) {
        jdbc.sql("""
                        insert into application_history (id, application_id, at, kind)
                        values (:id, :application, :at, :kind)""")
                .param("id", Ids.next())
                .param("application", application)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", kind)
                .update();
        if (kind.equals("WITHDRAWN"))
            jdbc.sql("update application set state = 'WITHDRAWN' where id = :id")
                    .param("id", application)
                    .update();
    }

    void looked(UUID learner, UUID seen, Instant at) {
        jdbc.sql("""
                        insert into pathway_look (learner_id, programme_id, seen_id, looked_at)
                        values (:learner, :programme, :seen, :at)""")
                .param("learner", learner)
                .param("programme", programme.id())
                .param("seen", seen)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void wants(UUID learner, Want want) {
        jdbc.sql("""
                        insert into programme_want (learner_id, programme_id, want, said_at)
                        values (:learner, :programme, :want, :at)""")
                .param("learner", learner)
                .param("programme", programme.id())
                .param("want", want.name())
                .param("at", OFFERED.atOffset(ZoneOffset.UTC))
                .update();
    }
}

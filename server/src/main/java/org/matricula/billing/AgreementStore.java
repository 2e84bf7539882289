package org.matricula.billing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agreements, and the courses that providers keep to themselves. */
@Repository
class AgreementStore {

    private final JdbcClient jdbc;

    AgreementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Agreement> of(UUID organisationId) {
        return jdbc.sql("""
                        select id, organisation_id, provider_id, course_id, from_at, until_at, recorded_at, ended_at
                          from agreement where organisation_id = :organisation
                         order by from_at desc, id desc""")
                .param("organisation", organisationId)
                .query(Rows.of(Agreement.class))
                .list();
    }

    void add(Agreement agreement, @Nullable UUID by) {
        jdbc.sql("""
                        insert into agreement (id, organisation_id, provider_id, course_id, from_at, until_at,
                                               recorded_at, recorded_by)
                        values (:id, :organisation, :provider, :course, :from, :until, :at, :by)""")
                .param("id", agreement.id())
                .param("organisation", agreement.organisationId())
                .param("provider", agreement.providerId())
                .param("course", agreement.courseId())
                .param("from", agreement.fromAt().atOffset(ZoneOffset.UTC))
                .param(
                        "until",
                        agreement.untilAt() == null ? null : agreement.untilAt().atOffset(ZoneOffset.UTC))
                .param("at", agreement.recordedAt().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** @return whether the organisation has it and it had not been ended */
    boolean end(UUID organisationId, UUID id, Instant at, @Nullable UUID by) {
        return jdbc.sql("""
                        update agreement set ended_at = :at, ended_by = :by
                         where id = :id and organisation_id = :organisation and ended_at is null""")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("id", id)
                        .param("organisation", organisationId)
                        .update()
                == 1;
    }

    Set<UUID> excludedOf(Collection<UUID> courseIds) {
        return new HashSet<>(jdbc.sql("select course_id from course_exclusion where course_id = any(:courses)")
                .param("courses", courseIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** @return whether it was not excluded before */
    boolean exclude(UUID courseId, Instant at, @Nullable UUID by) {
        return jdbc.sql("""
                        insert into course_exclusion (course_id, excluded_at, excluded_by)
                        values (:course, :at, :by) on conflict do nothing""")
                        .param("course", courseId)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean include(UUID courseId) {
        return jdbc.sql("delete from course_exclusion where course_id = :course")
                        .param("course", courseId)
                        .update()
                == 1;
    }
}

package org.matricula.coaching.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.coaching.GivenName;
import org.matricula.coaching.Offer;
import org.matricula.coaching.SummaryField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads cases. Whether the learner agrees is asked in the very statement that reads. */
@Repository
class CaseStore {

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Case> open(UUID coachId, Offer offer, UUID learnerId) {
        return jdbc.sql("""
                        with mine as materialized (
                            select a.learner_id, v.language, v.confirmed_at, v.summary
                              from coaching_assignment a
                              join coaching_consenting v on v.learner_id = a.learner_id and v.offer_id = a.offer_id
                             where a.learner_id = :learner and a.offer_id = :offer and a.coach_id = :coach
                               and a.until is null)
                        select mine.learner_id, mine.language, mine.confirmed_at is not null as confirmed, mine.summary,
                               r.name, r.time_zone
                          from mine join account_reader r on r.account_id = mine.learner_id""")
                .param("learner", learnerId)
                .param("offer", offer.id())
                .param("coach", coachId)
                .query((row, number) -> read(row, coachId, offer))
                .optional();
    }

    private static Case read(ResultSet row, UUID coachId, Offer offer) throws SQLException {
        return new Case(
                row.getObject("learner_id", UUID.class),
                offer.id(),
                offer.organisationId(),
                coachId,
                GivenName.of(row.getString("name")),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("time_zone")),
                row.getBoolean("confirmed"),
                fields((String[]) row.getArray("summary").getArray()));
    }

    static Set<SummaryField> fields(String[] names) {
        return Arrays.stream(names).map(SummaryField::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}

package org.matricula.insight;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.matricula.catalogue.Programme;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.matricula.platform.Rows;
import org.matricula.platform.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What teams measure the take-up of their programmes against. */
@Service
public class Baselines {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Baselines(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public Baseline of(UUID programmeId) {
        return jdbc.sql("select at_six, at_nine from measure_baseline where programme_id = :programme")
                .param("programme", programmeId)
                .query(Rows.of(Baseline.class))
                .optional()
                .orElse(Baseline.USUAL);
    }

    /** @throws Invalid naming {@code atSix} or {@code atNine} */
    @Transactional
    public void set(Programme programme, Baseline wanted) {
        wanted.checked();
        jdbc.sql("""
                        insert into measure_baseline (programme_id, at_six, at_nine, changed_at, changed_by)
                        values (:programme, :six, :nine, :now, :actor)
                        on conflict (programme_id) do update
                           set at_six = excluded.at_six, at_nine = excluded.at_nine, changed_at = excluded.changed_at,
                               changed_by = excluded.changed_by""")
                .param("programme", programme.id())
                .param("six", wanted.atSix())
                .param("nine", wanted.atNine())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", Caller.currentActorId().orElse(null), java.sql.Types.OTHER)
                .update();
        audit.record(
                programme.organisationId(),
                "measures.baseline-set",
                "programme",
                programme.id(),
                Map.of("six", wanted.atSix(), "nine", wanted.atNine()));
    }
}

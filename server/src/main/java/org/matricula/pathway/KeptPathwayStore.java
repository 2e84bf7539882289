package org.matricula.pathway;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which provider keeps which pathway for an institution that has nobody here. */
@Repository
class KeptPathwayStore {

    private final JdbcClient jdbc;

    KeptPathwayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID pathwayId, UUID keeperId) {
        jdbc.sql("insert into kept_pathway (pathway_id, keeper_id) values (:pathway, :keeper)")
                .param("pathway", pathwayId)
                .param("keeper", keeperId)
                .update();
    }

    Set<UUID> of(UUID keeperId) {
        return Set.copyOf(jdbc.sql("select pathway_id from kept_pathway where keeper_id = :keeper")
                .param("keeper", keeperId)
                .query(UUID.class)
                .list());
    }
}

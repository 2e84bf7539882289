package org.matricula.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Refusal;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two of an institution's staff propose the same pathway for the same programme for the first time, the second before the first is done. */
@MatriculaTest
class ProposalsAtOnceTests {

    private static final Minimum ANY = new Minimum.AnyRecord();
    private static final Minimum ALL = new Minimum.Completed();

    @Autowired
    Learning learning;

    @Autowired
    OfferedPathways offers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Learning.World world;
    private Pathway pathway;

    @BeforeEach
    void unproposed() {
        world = learning.programmeOf(3);
        pathway = offers.pathways().create(offers.institution().id(), OfferedPathways.details("Wanted"));
    }

    @Test
    void twoFirstProposalsOfTheSameMakeOnePairing() throws Exception {
        var second = proposeAtOnce(ANY, ANY);

        assertThat(second.get().version()).isEqualTo(1);
        assertThat(offers.pairings().of(pathway.id())).hasSize(1);
        assertThat(proposals()).isEqualTo(1);
    }

    @Test
    void ofTwoFirstProposalsThatAskDifferentThingsTheSecondIsTold() {
        assertThatThrownBy(() -> proposeAtOnce(ANY, ALL).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(Refusal.class);

        assertThat(offers.pairings().of(pathway.id()))
                .extracting(Pairing::minimum)
                .containsExactly(ANY);
        assertThat(proposals()).isEqualTo(1);
    }

    private Future<Pairing> proposeAtOnce(Minimum first, Minimum second) {
        try (var other = Executors.newSingleThreadExecutor()) {
            return transaction.execute(status -> {
                propose(first);
                var waiting = other.submit(() -> propose(second));
                while (!somebodyWaits() && !waiting.isDone()) Thread.onSpinWait();
                return waiting;
            });
        }
    }

    private Pairing propose(Minimum minimum) {
        return offers.pairings().propose(pathway, world.programme(), 0, minimum);
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private long proposals() {
        return jdbc.sql("select count(*) from audit_entry where action = 'pathway.proposed' and subject_id = :pathway")
                .param("pathway", pathway.id())
                .query(Long.class)
                .single();
    }
}

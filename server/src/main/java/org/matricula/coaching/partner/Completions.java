package org.matricula.coaching.partner;

import java.util.List;
import java.util.UUID;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.progress.ProgrammesCompleted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the partner who completed a programme that coaching comes with, of those who agreed. */
@Component
class Completions {

    private final Offers offers;
    private final PartnerNews news;
    private final JdbcClient jdbc;

    Completions(Offers offers, PartnerNews news, JdbcClient jdbc) {
        this.offers = offers;
        this.news = news;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(ProgrammesCompleted completed) {
        offers.ofOrganisation(completed.organisationId())
                .filter(Offer::hasPartner)
                .ifPresent(offer -> tell(offer, completed));
    }

    private void tell(Offer offer, ProgrammesCompleted completed) {
        var title = jdbc.sql("""
                        select g.title from coaching_programme p join programme g on g.id = p.programme_id
                         where p.offer_id = :offer and p.programme_id = :programme""")
                .param("offer", offer.id())
                .param("programme", completed.programmeId())
                .query(String.class)
                .optional();
        if (title.isEmpty()) return;
        for (var learner : consenting(offer, completed.learnerIds())) news.completed(offer, learner, title.get());
    }

    private List<UUID> consenting(Offer offer, List<UUID> learners) {
        return jdbc.sql("""
                        select learner_id from coaching_consenting
                         where offer_id = :offer and learner_id = any(:learners)""")
                .param("offer", offer.id())
                .param("learners", learners.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}

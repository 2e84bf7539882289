package org.matricula.insight.coaching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.insight.Figure;
import org.matricula.insight.Figures;
import org.matricula.organisation.Organisation;
import org.matricula.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Measures of coaching (*Coaching*, 8), as they were counted last: every night, when somebody asks for it, and when an offer
 * is looked at for the first time.
 */
@Service
public class CoachingMeasures {

    private final CoachingMeasureStore store;
    private final CoachingCounting counting;
    private final ConsentGoal goal;
    private final Offers offers;
    private final Programmes programmes;
    private final JdbcClient jdbc;

    CoachingMeasures(
            CoachingMeasureStore store,
            CoachingCounting counting,
            ConsentGoal goal,
            Offers offers,
            Programmes programmes,
            JdbcClient jdbc) {
        this.store = store;
        this.counting = counting;
        this.goal = goal;
        this.offers = offers;
        this.programmes = programmes;
        this.jdbc = jdbc;
    }

    /** Where an organisation reads them. */
    public static String path(Organisation provider) {
        return provider.path() + "/coaching/measures";
    }

    /**
     * @param seesPeople whether the reader may see who the people are; else small numbers are left out
     * @throws NotFound if the organisation offers no coaching
     */
    public CoachingReport of(Organisation provider, boolean seesPeople) {
        var offer = offers.ofOrganisation(provider.id()).orElseThrow(NotFound::new);
        if (store.countedAt(offer.id()).isEmpty()) counting.count(offer);
        var parts = parts(offer, seesPeople);
        var months = store.months(offer.id());
        return new CoachingReport(
                provider,
                offer,
                store.countedAt(offer.id()).orElseThrow(),
                FirstConsents.of(store.firstConsents(offer.id()), seesPeople),
                parts,
                seesPeople
                        ? months
                        : CoachedMonth.discreet(months, parts.getFirst().figures()),
                goal.isMissed(offer.id()),
                seesPeople);
    }

    /** Counts now what would be counted next night. @throws NotFound if the organisation offers no coaching */
    public void countAgain(Organisation provider) {
        counting.count(offers.ofOrganisation(provider.id()).orElseThrow(NotFound::new));
    }

    /** Whether learners could ever be asked: before, there is nothing to read. */
    public boolean isOffered(UUID organisationId) {
        return offers.ofOrganisation(organisationId)
                .filter(offer -> !programmes(offer).isEmpty())
                .isPresent();
    }

    /** Whether the team was told that too few agree, and it is still so. */
    public boolean isGoalMissed(UUID organisationId) {
        return offers.ofOrganisation(organisationId)
                .filter(offer -> goal.isMissed(offer.id()))
                .isPresent();
    }

    private List<CoachingReport.Part> parts(Offer offer, boolean seesPeople) {
        var named = programmes(offer);
        var ids = named.stream().map(Programme::id).toList();
        var measured = Stream.concat(Stream.of(offer.id()), ids.stream()).toList();
        var funnels = new Funnels(offer.id(), store.cohorts(offer.id()), seesPeople);
        var weeks = funnels.weeks(ids);
        var wordings = funnels.wordings(ids);
        var compared = new Comparisons(store.strata(offer.id()), seesPeople).of(measured);
        var figures = funnels.programmes(ids);
        figures.put(offer.id(), seesPeople ? funnels.total() : answersTogether(funnels.total()));
        var parts = new ArrayList<CoachingReport.Part>();
        for (var i = 0; i < measured.size(); i++) {
            var id = measured.get(i);
            parts.add(new CoachingReport.Part(
                    i == 0 ? null : named.get(i - 1),
                    Objects.requireNonNull(figures.get(id)),
                    Objects.requireNonNull(weeks.get(id)),
                    Objects.requireNonNull(wordings.get(id)),
                    Objects.requireNonNull(compared.get(id))));
        }
        return parts;
    }

    /** What was answered adds up to those who were asked: if one answer can't be shown, the others would tell it. */
    private static Figures answersTogether(Figures total) {
        var answers = List.of(Figure.REFUSED, Figure.NO_NUMBER, Figure.UNANSWERED);
        if (answers.stream().allMatch(one -> total.get(one) != null)) return total;
        var shown = total;
        for (var one : answers) shown = shown.without(one);
        return shown;
    }

    /** Those that ever came with it, by title. */
    private List<Programme> programmes(Offer offer) {
        var ids = jdbc.sql("select programme_id from offered_coaching where offer_id = :offer")
                .param("offer", offer.id())
                .query(UUID.class)
                .list();
        return programmes.byIds(ids).values().stream()
                .sorted(Comparator.comparing(Programme::title).thenComparing(Programme::slug))
                .toList();
    }
}

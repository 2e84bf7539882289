package org.matricula.billing.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.billing.Agreement;
import org.matricula.billing.Agreements;
import org.matricula.billing.Costs;
import org.matricula.billing.Money;
import org.matricula.billing.Prepayments;
import org.matricula.billing.Prices;
import org.matricula.billing.Questions;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.Courses;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Component;

/** Gathers what partnership managers read. */
@Component
class PartnershipReader {

    private final Organisations organisations;
    private final Courses courses;
    private final Prices prices;
    private final Prepayments prepayments;
    private final Agreements agreements;
    private final Costs costs;
    private final Questions questions;
    private final Clock clock;

    PartnershipReader(
            Organisations organisations,
            Courses courses,
            Prices prices,
            Prepayments prepayments,
            Agreements agreements,
            Costs costs,
            Questions questions,
            Clock clock) {
        this.organisations = organisations;
        this.courses = courses;
        this.prices = prices;
        this.prepayments = prepayments;
        this.agreements = agreements;
        this.costs = costs;
        this.questions = questions;
        this.clock = clock;
    }

    /** Those that wait for an answer first, then by name. */
    List<PartnerRow> all() {
        var agreed = prices.agreed();
        var open = questions.open();
        return organisations.all().stream()
                .map(one -> new PartnerRow(
                        one.id(), one.slug(), one.name(), agreed.contains(one.id()), open.getOrDefault(one.id(), 0)))
                .sorted(Comparator.comparingInt(PartnerRow::openQuestions).reversed())
                .toList();
    }

    /** @throws NotFound if there is no such organisation */
    Organisation organisation(UUID id) {
        return organisations.get(id.toString());
    }

    PartnershipPage page(Organisation organisation) {
        var id = organisation.id();
        var history = prices.history(id);
        var agreed = agreements.of(id);
        var titles = courses.byIds(Stream.concat(
                        history.stream().map(one -> one.agreed().courseId()),
                        agreed.stream().map(Agreement::courseId))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new PartnershipPage(
                organisation,
                history.stream().map(one -> price(one, titles)).toList(),
                prepayments.of(id),
                agreements(agreed, titles),
                costs.questioned(id));
    }

    /** What organisations may be named as a provider. */
    List<Organisation> providersFor(Organisation organisation) {
        return organisations.all().stream()
                .filter(one -> !one.id().equals(organisation.id()))
                .toList();
    }

    private PriceView price(Prices.Standing standing, Map<UUID, Course> titles) {
        var agreed = standing.agreed();
        return new PriceView(
                agreed, title(agreed.courseId(), titles), today(standing), standing.counts(), standing.toCome());
    }

    private @Nullable Money today(Prices.Standing standing) {
        var agreed = standing.agreed();
        return switch (agreed.basis()) {
            case LIST -> standing.counts() ? prices.listPrice(agreed.currency()).orElse(null) : null;
            case NEGOTIATED -> agreed.price();
            case SPONSORED, ENDED -> null;
        };
    }

    private List<AgreementView> agreements(List<Agreement> all, Map<UUID, Course> titles) {
        var now = clock.instant();
        var providers = organisations.byIds(
                all.stream().map(Agreement::providerId).distinct().toList());
        return all.stream()
                .map(one -> new AgreementView(
                        one, providers.get(one.providerId()).name(), title(one.courseId(), titles), one.state(now)))
                .toList();
    }

    private static @Nullable String title(@Nullable UUID courseId, Map<UUID, Course> titles) {
        return courseId == null || !titles.containsKey(courseId)
                ? null
                : titles.get(courseId).title();
    }
}

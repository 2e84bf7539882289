package org.matricula.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.Course;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Providers;
import org.springframework.beans.factory.annotation.Autowired;

/** What partnership managers record: prices, prepayments, agreements. */
@MatriculaTest
class PartnershipTests {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Prices prices;

    @Autowired
    Prepayments prepayments;

    @Autowired
    Agreements agreements;

    @Autowired
    Organisations organisations;

    @Autowired
    Learning learning;

    @Autowired
    Clock clock;

    @Test
    void anAgreedPriceIsReadBackAndItsHistoryKept() {
        var partner = partner();
        var course = course();
        assertThat(prices.agreed(partner.id())).isFalse();

        prices.agree(partner.id(), negotiated("10.00"));
        prices.agree(partner.id(), new NewPrice(Basis.NEGOTIATED, "eur", "7.5", course, null));
        prices.agree(
                partner.id(),
                new NewPrice(Basis.SPONSORED, "GBP", "", null, clock.instant().plus(DAY)));

        assertThat(prices.agreed(partner.id())).isTrue();
        assertThat(prices.of(partner.id(), Ids.next(), clock.instant()))
                .hasValueSatisfying(price -> assertThat(price.plain()).isEqualTo("10.00"));
        assertThat(prices.of(partner.id(), course.id(), clock.instant()))
                .hasValueSatisfying(
                        price -> assertThat(price.currency().getCurrencyCode()).isEqualTo("EUR"));
        assertThat(prices.of(partner.id(), Ids.next(), clock.instant().plus(DAY.multipliedBy(2))))
                .hasValueSatisfying(price -> assertThat(price.minor()).isZero());
        assertThat(prices.history(partner.id()))
                .extracting(Prices.Standing::counts)
                .containsExactly(false, true, true);
    }

    @Test
    void theListPriceIsThePlatforms() {
        var partner = partner();
        prices.list("CHF", "80", null);
        prices.agree(partner.id(), new NewPrice(Basis.LIST, "CHF", "", null, null));
        prices.list("CHF", "90", null);

        assertThat(prices.of(partner.id(), Ids.next(), clock.instant()))
                .hasValueSatisfying(price -> assertThat(price.plain()).isEqualTo("90.00"));
    }

    @Test
    void pricesThatCannotBeAreRefusedAtTheirFields() {
        var partner = partner().id();
        var past = clock.instant().minus(DAY);

        assertWrong(() -> prices.agree(partner, new NewPrice(null, "", "", null, null)), "basis", "currency");
        assertWrong(() -> prices.agree(partner, negotiated("")), "amount");
        assertWrong(() -> prices.agree(partner, new NewPrice(Basis.SPONSORED, "GBP", "5", null, null)), "amount");
        assertWrong(() -> prices.agree(partner, new NewPrice(Basis.LIST, "ISK", "", null, null)), "currency");
        assertWrong(() -> prices.agree(partner, new NewPrice(Basis.SPONSORED, "GBP", "", null, past)), "validFrom");
        assertWrong(() -> prices.list("GBP", "1,000", null), "amount");
        assertThat(prices.agreed(partner)).isFalse();
    }

    @Test
    void prepaymentsAreANumberOrASum() {
        var partner = partner().id();
        prepayments.enrolments(partner, "10", "INV-1");
        prepayments.sum(partner, "GBP", "250.50", "");

        assertThat(prepayments.of(partner))
                .extracting(Prepayment::currency, Prepayment::paid, Prepayment::left, Prepayment::reference)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, 10L, 10L, "INV-1"),
                        org.assertj.core.groups.Tuple.tuple(java.util.Currency.getInstance("GBP"), 25050L, 25050L, ""));
        assertWrong(() -> prepayments.enrolments(partner, "1.5", ""), "paid");
        assertWrong(() -> prepayments.enrolments(partner, "0", "x".repeat(101)), "paid", "reference");
        assertWrong(() -> prepayments.sum(partner, "GBP", "0.00", ""), "paid");
        assertWrong(() -> prepayments.sum(partner, "", "5", ""), "currency");
    }

    @Test
    void rule1AnAgreementCoversTheProvidersCoursesWhileItLasts() {
        var partner = partner();
        var course = course();
        var other = course();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        agreements.record(partner.id(), new NewAgreement(provider(course), null, now, now.plus(DAY)));

        assertThat(agreements.covers(partner.id(), course.id(), now.minusNanos(1000)))
                .isFalse();
        assertThat(agreements.covers(partner.id(), course.id(), now.plusSeconds(1)))
                .isTrue();
        assertThat(agreements.covers(partner.id(), course.id(), now.plus(DAY))).isFalse();
        assertThat(agreements.covers(partner.id(), other.id(), now.plusSeconds(1)))
                .isFalse();
        assertThat(agreements.covers(course.organisationId(), course.id(), now.plusSeconds(1)))
                .isFalse();
    }

    @Test
    void anAgreementMayBeAboutOneCourseAlone() {
        var partner = partner();
        var world = learning.programmeOf(2);
        var course = world.courses().getFirst();
        agreements.record(partner.id(), new NewAgreement(world.provider(), course, null, null));

        assertThat(agreements.covers(partner.id(), course.id(), clock.instant()))
                .isTrue();
        assertThat(agreements.covers(partner.id(), world.courses().getLast().id(), clock.instant()))
                .isFalse();
    }

    @Test
    void anEndedAgreementCoversNothingAndStaysOnFile() {
        var partner = partner();
        var course = course();
        var agreement = agreements.record(partner.id(), new NewAgreement(provider(course), null, null, null));

        agreements.end(partner.id(), agreement.id());

        assertThat(agreements.covers(partner.id(), course.id(), clock.instant()))
                .isFalse();
        assertThat(agreements.of(partner.id())).hasSize(1);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> agreements.end(partner.id(), agreement.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> agreements.end(partner().id(), agreement.id()));
    }

    @Test
    void agreementsThatCannotBeAreRefusedAtTheirFields() {
        var partner = partner();
        var course = course();
        var now = clock.instant();

        assertWrong(() -> agreements.record(partner.id(), new NewAgreement(null, null, null, null)), "provider");
        assertWrong(() -> agreements.record(partner.id(), new NewAgreement(partner, null, null, null)), "provider");
        assertWrong(
                () -> agreements.record(partner.id(), new NewAgreement(partner(), course, now, now)),
                "course",
                "until");
    }

    @Test
    void rule1AProviderMayExcludeACourseAndOpenItAgain() {
        var course = course();

        agreements.exclude(course, true);
        agreements.exclude(course, true);
        assertThat(agreements.providerExcludes(course.id())).isTrue();

        agreements.exclude(course, false);
        assertThat(agreements.providerExcludes(course.id())).isFalse();
    }

    private static void assertWrong(ThrowingCallable call, String... fields) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(call)
                .satisfies(e ->
                        assertThat(e.fields()).extracting(Invalid.Field::field).containsExactly(fields));
    }

    private static NewPrice negotiated(String amount) {
        return new NewPrice(Basis.NEGOTIATED, "GBP", amount, null, null);
    }

    private Organisation partner() {
        return Providers.provider(organisations);
    }

    private Course course() {
        return learning.programmeOf(1).courses().getFirst();
    }

    private Organisation provider(Course course) {
        return organisations.get(course.organisationId().toString());
    }
}

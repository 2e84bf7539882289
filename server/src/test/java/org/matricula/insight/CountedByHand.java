package org.matricula.insight;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Requirement;
import org.matricula.pathway.Minimum;
import org.matricula.progress.CourseCertificate;

/** The same definitions once more, as plain as can be: one learner and one pathway after the other, without SQL. */
record CountedByHand(Programme programme, ZoneId zone, Instant now) {

    /** What became of a learner's record at one pathway; null for what didn't happen. */
    record Sending(
            Instant sentAt,
            @Nullable Instant openedAt,
            @Nullable Instant grantedAt,
            @Nullable Instant declinedAt,
            boolean withdrawn) {}

    /** A learner with standing and audited certificates, sendings by pathway, looks by pathway or programme. */
    record Person(
            UUID id,
            Want want,
            List<CourseCertificate> certificates,
            Map<UUID, Sending> sendings,
            Map<UUID, Instant> looks) {}

    /** @param endsAt null for one that goes on */
    record Offer(
            UUID pathwayId,
            Minimum minimum,
            Instant offeredAt,
            @Nullable Instant endsAt) {}

    record Measured(Map<YearMonth, Figures> months, Map<Want, Figures> wants, Map<Step, List<Duration>> times) {}

    Measured pathway(Offer offer, List<Person> people) {
        return count(offer.pathwayId(), people, person -> {
            var met = metAt(offer.minimum(), person).map(at -> latest(at, offer.offeredAt()));
            return met.filter(at -> offer.endsAt() == null || at.isBefore(offer.endsAt()));
        });
    }

    Measured whole(List<Offer> offers, List<Person> people) {
        var first = offers.stream()
                .map(Offer::offeredAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return count(
                programme.id(),
                people,
                person -> metAt(new Minimum.AnyRecord(), person).map(at -> latest(at, first)));
    }

    private interface Eligibility {
        Optional<Instant> of(Person person);
    }

    private Measured count(UUID measured, List<Person> people, Eligibility eligibility) {
        var months = new TreeMap<YearMonth, List<Figures>>();
        var wants = new HashMap<Want, List<Figures>>();
        var times = new EnumMap<Step, List<Duration>>(Step.class);
        for (var person : people) {
            var sending = sending(measured, person);
            var eligible = Stream.of(
                            eligibility.of(person).orElse(Instant.MAX),
                            sending == null ? Instant.MAX : sending.sentAt())
                    .min(Comparator.naturalOrder())
                    .filter(at -> at.isBefore(Instant.MAX));
            if (eligible.isEmpty()) continue;
            var at = eligible.get();
            var looked = earliest(person.looks().get(measured), sending == null ? null : sending.sentAt());
            var figures = figures(at, looked, sending);
            months.computeIfAbsent(YearMonth.from(at.atZone(zone)), month -> new ArrayList<>())
                    .add(figures);
            wants.computeIfAbsent(person.want(), want -> new ArrayList<>()).add(figures);
            time(times, Step.LOOKED, at, looked);
            if (sending == null) continue;
            time(times, Step.SENT, at, sending.sentAt());
            time(times, Step.OPENED, sending.sentAt(), sending.openedAt());
            time(times, Step.GRANTED, sending.sentAt(), sending.grantedAt());
            time(times, Step.DECLINED, sending.sentAt(), sending.declinedAt());
        }
        return new Measured(sums(months), sums(wants), times);
    }

    private @Nullable Sending sending(UUID measured, Person person) {
        if (!measured.equals(programme.id())) return person.sendings().get(measured);
        var all = person.sendings().values();
        if (all.isEmpty()) return null;
        return new Sending(
                all.stream().map(Sending::sentAt).min(Comparator.naturalOrder()).orElseThrow(),
                first(all.stream().map(Sending::openedAt)),
                first(all.stream().map(Sending::grantedAt)),
                first(all.stream().map(Sending::declinedAt)),
                all.stream().allMatch(Sending::withdrawn));
    }

    private Figures figures(Instant eligible, @Nullable Instant looked, @Nullable Sending sending) {
        var month = YearMonth.from(eligible.atZone(zone));
        var six = Reading.SIX.isDue(month, zone, now);
        var nine = Reading.NINE.isDue(month, zone, now);
        var numbers = new EnumMap<Figure, Integer>(Figure.class);
        numbers.put(Figure.ELIGIBLE, 1);
        numbers.put(Figure.LOOKED, looked == null ? 0 : 1);
        numbers.put(Figure.DUE_SIX, six ? 1 : 0);
        numbers.put(Figure.DUE_NINE, nine ? 1 : 0);
        if (sending != null) {
            numbers.put(Figure.SENT, 1);
            numbers.put(Figure.BY_SIX, six && within(6, eligible, sending) ? 1 : 0);
            numbers.put(Figure.BY_NINE, nine && within(9, eligible, sending) ? 1 : 0);
            numbers.put(Figure.OPENED, sending.openedAt() == null ? 0 : 1);
            numbers.put(Figure.GRANTED, sending.grantedAt() == null ? 0 : 1);
            numbers.put(Figure.DECLINED, sending.declinedAt() == null ? 0 : 1);
            numbers.put(Figure.WITHDRAWN, sending.withdrawn() ? 1 : 0);
            numbers.put(Figure.UNREAD, sending.withdrawn() && sending.openedAt() == null ? 1 : 0);
        }
        return new Figures(numbers);
    }

    private boolean within(int months, Instant eligible, Sending sending) {
        return !sending.sentAt()
                .isAfter(eligible.atZone(zone).plusMonths(months).toInstant());
    }

    /** When the record first met the minimum. */
    Optional<Instant> metAt(Minimum minimum, Person person) {
        return switch (minimum) {
            case Minimum.AnyRecord any -> nth(1, requirementsMet(person));
            case Minimum.Requirements some -> nth(some.count(), requirementsMet(person));
            case Minimum.Grades grades ->
                nth(
                        grades.count(),
                        programme.requirements().flatMap(one -> goodAt(one, person, grades.percentage()).stream()));
            case Minimum.Completed all -> completedAt(person);
        };
    }

    Optional<Instant> completedAt(Person person) {
        return counted(person)
                .map(CourseCertificate::earnedAt)
                .sorted()
                .filter(at -> {
                    var courses = counted(person)
                            .filter(one -> !one.earnedAt().isAfter(at))
                            .map(CourseCertificate::courseId)
                            .toList();
                    return programme.progress(courses).state() == org.matricula.catalogue.Completion.State.COMPLETED;
                })
                .findFirst();
    }

    private Stream<Instant> requirementsMet(Person person) {
        return programme
                .requirements()
                .flatMap(one ->
                        of(one, person).map(CourseCertificate::earnedAt).min(Comparator.naturalOrder()).stream());
    }

    /** When the best certificate of the requirement at that time first had the mark. */
    private Optional<Instant> goodAt(Requirement requirement, Person person, BigDecimal percentage) {
        return of(requirement, person)
                .map(CourseCertificate::earnedAt)
                .sorted()
                .filter(at -> {
                    var best = of(requirement, person)
                            .filter(one -> !one.earnedAt().isAfter(at))
                            .min(Comparator.comparing(CourseCertificate::result)
                                    .thenComparing(
                                            CourseCertificate::percentage,
                                            Comparator.nullsLast(Comparator.reverseOrder())))
                            .orElseThrow();
                    return best.percentage() != null && best.percentage().compareTo(percentage) >= 0;
                })
                .findFirst();
    }

    private static Stream<CourseCertificate> of(Requirement requirement, Person person) {
        return counted(person).filter(one -> requirement.courseIds().contains(one.courseId()));
    }

    private static Stream<CourseCertificate> counted(Person person) {
        return person.certificates().stream().filter(CourseCertificate::counts);
    }

    private static Optional<Instant> nth(int number, Stream<Instant> instants) {
        return instants.sorted().skip(number - 1L).findFirst();
    }

    private static void time(Map<Step, List<Duration>> times, Step step, Instant from, @Nullable Instant to) {
        if (to == null) return;
        var took = Duration.between(from, to);
        times.computeIfAbsent(step, one -> new ArrayList<>()).add(took.isNegative() ? Duration.ZERO : took);
    }

    private static <K> Map<K, Figures> sums(Map<K, List<Figures>> each) {
        var sums = new HashMap<K, Figures>();
        each.forEach((key, figures) -> sums.put(key, Figures.sum(figures)));
        return sums;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        return first(
                Stream.of(Optional.ofNullable(one), Optional.ofNullable(other)).map(at -> at.orElse(null)));
    }

    private static @Nullable Instant first(Stream<@Nullable Instant> instants) {
        return instants.filter(at -> at != null).min(Comparator.naturalOrder()).orElse(null);
    }
}

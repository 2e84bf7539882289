package org.matricula.insight.coaching;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Requirement;
import org.matricula.enrolment.Track;
import org.matricula.insight.Figure;
import org.matricula.insight.Figures;

/** The same definitions once more, as plain as can be: one learner after the other, without SQL. */
record CoachedByHand(Map<UUID, Programme> programmes, Map<UUID, Instant> since, ZoneId zone, Instant now) {

    /** @param joined when a verified track was joined, as far as that is on record */
    record Place(
            UUID courseId,
            Track track,
            Instant activatedAt,
            List<Instant> joined,
            @Nullable Instant leftAt,
            List<Instant> firstTimes,
            @Nullable Instant lastVisit) {

        @Nullable
        Instant verifiedAt() {
            return joined.stream().min(Comparator.naturalOrder()).orElse(track == Track.AUDIT ? null : activatedAt);
        }

        boolean isVerified() {
            return verifiedAt() != null;
        }

        Stream<Instant> joinings() {
            return isVerified() ? Stream.concat(joined.stream(), Stream.of(verifiedAt())) : Stream.empty();
        }
    }

    record Said(String word, int version, Instant at) {}

    record Person(
            UUID id,
            List<Place> places,
            List<Said> shownAndSaid,
            Map<UUID, Instant> certificates,
            boolean withdrawn,
            boolean unreachable,
            List<Instant> errors,
            @Nullable Integer score) {

        Optional<Instant> askedAt() {
            return shownAndSaid.stream().map(Said::at).min(Comparator.naturalOrder());
        }

        int wording() {
            return shownAndSaid.stream()
                    .min(Comparator.comparing(Said::at).thenComparing(Said::version))
                    .map(Said::version)
                    .orElse(0);
        }

        Optional<Instant> agreedAt() {
            return shownAndSaid.stream()
                    .filter(one -> one.word().equals("AGREED"))
                    .map(Said::at)
                    .min(Comparator.naturalOrder());
        }

        String lastWord() {
            return shownAndSaid.stream()
                    .filter(one -> !one.word().equals("SHOWN"))
                    .max(Comparator.comparing(Said::at))
                    .map(Said::word)
                    .orElse("");
        }
    }

    record Eligible(UUID programmeId, String track, Instant at) {}

    record Cell(LocalDate week, int wording) {}

    /** Strata, with the sums of scores and of their squares. */
    record Side(Figures figures, int sum, int squares) {}

    record StratumKey(Stratum.Key key, Comparison comparison, boolean coached) {}

    /** Of all programmes in which the person became eligible, the first first. */
    List<Eligible> eligible(Person person) {
        return programmes.values().stream()
                .flatMap(programme -> eligible(person, programme).stream())
                .sorted(Comparator.comparing(Eligible::at)
                        .thenComparing(one -> one.programmeId().toString()))
                .toList();
    }

    private Optional<Eligible> eligible(Person person, Programme programme) {
        Instant first = null;
        String track = null;
        for (var course : courses(programme)) {
            var places = person.places().stream()
                    .filter(place -> place.courseId().equals(course))
                    .toList();
            var at = eligible(person, places, since.get(programme.id()));
            if (at == null) continue;
            var own = places.stream()
                    .filter(Place::isVerified)
                    .map(place -> place.track().name())
                    .filter(name -> !name.equals("AUDIT"))
                    .min(Comparator.naturalOrder())
                    .orElse("VERIFIED");
            if (first == null || at.isBefore(first)) first = at;
            if (track == null || own.compareTo(track) < 0) track = own;
        }
        return first == null ? Optional.empty() : Optional.of(new Eligible(programme.id(), track, first));
    }

    private @Nullable Instant eligible(Person person, List<Place> places, Instant since) {
        var verified = places.stream().filter(Place::isVerified).toList();
        if (verified.isEmpty()) return null;
        var from = verified.stream()
                .map(Place::verifiedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var until = verified.stream()
                .map(place -> place.leftAt() == null ? Instant.MAX : place.leftAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var did = places.stream()
                .flatMap(place -> Stream.concat(place.joinings(), place.firstTimes().stream()))
                .sorted()
                .toList();
        var found = new ArrayList<Instant>();
        places.stream()
                .flatMap(Place::joinings)
                .filter(at -> !at.isBefore(since))
                .forEach(found::add);
        if (from.isBefore(since) && until.isAfter(since)) {
            var lately = did.stream().anyMatch(at -> !at.isAfter(since) && days(at, since) <= 90);
            if (lately) found.add(since);
            else
                did.stream()
                        .filter(at -> at.isAfter(since) && at.isBefore(until))
                        .forEach(found::add);
        }
        person.askedAt().filter(at -> !at.isBefore(from) && at.isBefore(until)).ifPresent(found::add);
        return found.stream().min(Comparator.naturalOrder()).orElse(null);
    }

    Map<Cell, Figures> cohorts(List<Person> people, @Nullable UUID programmeId) {
        var cells = new HashMap<Cell, List<Figures>>();
        for (var person : people) {
            var eligible = of(person, programmeId);
            if (eligible.isEmpty()) continue;
            var week = day(eligible.get().at()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            cells.computeIfAbsent(new Cell(week, person.wording()), cell -> new ArrayList<>())
                    .add(figures(person));
        }
        return sums(cells);
    }

    private Optional<Eligible> of(Person person, @Nullable UUID programmeId) {
        return eligible(person).stream()
                .filter(one -> programmeId == null || one.programmeId().equals(programmeId))
                .findFirst();
    }

    private Figures figures(Person person) {
        var agreed = person.agreedAt().isPresent();
        var refused = !agreed && person.lastWord().equals("DECLINED");
        var numberless = !agreed && person.lastWord().equals("NO_NUMBER");
        var asked = person.askedAt().isPresent();
        return new Figures(Map.of(
                Figure.ELIGIBLE, 1,
                Figure.TEXTABLE, one(agreed || !numberless && !person.unreachable()),
                Figure.ASKED, one(asked),
                Figure.CONSENTED, one(agreed),
                Figure.REFUSED, one(refused),
                Figure.NO_NUMBER, one(numberless),
                Figure.UNANSWERED, one(asked && !agreed && !refused && !numberless),
                Figure.ENDED, one(agreed && person.withdrawn()),
                Figure.FAILED, one(!person.errors().isEmpty())));
    }

    Map<StratumKey, Side> strata(List<Person> people, @Nullable UUID programmeId) {
        var figures = new HashMap<StratumKey, List<Figures>>();
        var scores = new HashMap<StratumKey, List<Integer>>();
        for (var person : people) {
            var eligible = of(person, programmeId);
            if (eligible.isEmpty()) continue;
            for (var comparison : Comparison.values()) {
                var key = key(person, eligible.get(), comparison);
                if (key == null) continue;
                figures.computeIfAbsent(key, one -> new ArrayList<>())
                        .add(outcomes(person, eligible.get(), zero(person, eligible.get(), comparison)));
                if (person.score() != null)
                    scores.computeIfAbsent(key, one -> new ArrayList<>()).add(person.score());
            }
        }
        var sides = new HashMap<StratumKey, Side>();
        sums(figures)
                .forEach((key, sum) -> sides.put(
                        key,
                        new Side(
                                sum,
                                scores.getOrDefault(key, List.of()).stream()
                                        .mapToInt(score -> score)
                                        .sum(),
                                scores.getOrDefault(key, List.of()).stream()
                                        .mapToInt(score -> score * score)
                                        .sum())));
        return sides;
    }

    private Instant zero(Person person, Eligible eligible, Comparison comparison) {
        if (comparison == Comparison.ELIGIBLE) return eligible.at();
        var asked = person.askedAt().orElseThrow();
        return asked.isAfter(eligible.at()) ? asked : eligible.at();
    }

    private @Nullable StratumKey key(Person person, Eligible eligible, Comparison comparison) {
        if (comparison == Comparison.ASKED && person.askedAt().isEmpty()) return null;
        var zero = day(zero(person, eligible, comparison));
        var known = zero.plusDays(7);
        if (!known.isBefore(day(now))) return null;
        var coached = person.agreedAt().filter(at -> !day(at).isAfter(known)).isPresent();
        var asked = person.askedAt().filter(at -> !day(at).isAfter(known)).isPresent();
        if (comparison == Comparison.ELIGIBLE && asked && !coached) return null;
        var key = new Stratum.Key(
                eligible.programmeId(),
                zero.withDayOfMonth(1),
                eligible.track(),
                activity(person, eligible, zero(person, eligible, comparison)));
        return new StratumKey(key, comparison, coached);
    }

    private Stratum.Activity activity(Person person, Eligible eligible, Instant zero) {
        var days = new HashSet<LocalDate>();
        in(person, eligible)
                .flatMap(place -> Stream.concat(place.joinings(), place.firstTimes().stream()))
                .filter(at -> at.isBefore(zero) && days(at, zero) <= 30)
                .forEach(at -> days.add(day(at)));
        if (days.isEmpty()) return Stratum.Activity.NONE;
        return days.size() < 4 ? Stratum.Activity.SOME : Stratum.Activity.MUCH;
    }

    private Figures outcomes(Person person, Eligible eligible, Instant zero) {
        var numbers = new HashMap<Figure, Integer>();
        numbers.put(Figure.ELIGIBLE, 1);
        var age = days(zero, now);
        var last = in(person, eligible)
                .flatMap(place -> Stream.concat(
                        Stream.concat(place.joinings(), place.firstTimes().stream()),
                        Stream.ofNullable(place.lastVisit())))
                .mapToLong(at -> days(zero, at))
                .max()
                .orElseThrow();
        var completed = completedAt(person, eligible.programmeId()).map(at -> days(zero, at));
        active(numbers, 30, Figure.DUE_30, Figure.ACTIVE_30, age, last, completed);
        active(numbers, 60, Figure.DUE_60, Figure.ACTIVE_60, age, last, completed);
        active(numbers, 90, Figure.DUE_90, Figure.ACTIVE_90, age, last, completed);
        var due = age >= 180;
        numbers.put(Figure.DUE_NEXT, one(due));
        numbers.put(Figure.NEXT, one(due && joinedAnother(person, zero)));
        var programme = programmes.get(eligible.programmeId());
        var could = due && lacking(person, programme, zero) >= 2;
        numbers.put(Figure.DUE_BUNDLE, one(could));
        numbers.put(Figure.BUNDLE, one(could && bundled(person, programme, zero)));
        numbers.put(Figure.RATED, one(person.score() != null));
        return new Figures(numbers);
    }

    private static void active(
            Map<Figure, Integer> numbers,
            int days,
            Figure due,
            Figure active,
            long age,
            long last,
            Optional<Long> completed) {
        var isDue = age >= days + 30;
        numbers.put(due, one(isDue));
        numbers.put(
                active,
                one(isDue && (last >= days || completed.filter(at -> at <= days).isPresent())));
    }

    private Optional<Instant> completedAt(Person person, UUID programmeId) {
        var programme = programmes.get(programmeId);
        return person.certificates().values().stream()
                .sorted()
                .filter(at -> {
                    var courses = person.certificates().entrySet().stream()
                            .filter(one -> !one.getValue().isAfter(at))
                            .map(Map.Entry::getKey)
                            .toList();
                    return programme.progress(courses).state() == org.matricula.catalogue.Completion.State.COMPLETED;
                })
                .findFirst();
    }

    /** Every course here is the provider's. */
    private boolean joinedAnother(Person person, Instant zero) {
        var first = new HashMap<UUID, Instant>();
        person.places()
                .forEach(place -> first.merge(
                        place.courseId(), place.activatedAt(), (one, other) -> one.isBefore(other) ? one : other));
        return first.values().stream().anyMatch(at -> at.isAfter(zero) && days(zero, at) <= 180);
    }

    /** Requirements still to be taken on a verified track. */
    private int lacking(Person person, Programme programme, Instant at) {
        return programme.groups().stream()
                .mapToInt(group -> {
                    var taken = group.requirements().stream()
                            .flatMap(one -> takenAt(person, one).stream())
                            .filter(when -> !when.isAfter(at))
                            .count();
                    return Math.max(0, group.required() - (int) taken);
                })
                .sum();
    }

    private boolean bundled(Person person, Programme programme, Instant zero) {
        var taken = programme
                .requirements()
                .flatMap(one -> takenAt(person, one).stream())
                .sorted()
                .toList();
        var covered =
                taken.stream().filter(at -> lacking(person, programme, at) == 0).findFirst();
        return covered.filter(at -> at.isAfter(zero) && days(zero, at) <= 180)
                .filter(at -> taken.stream()
                                .filter(one -> one.isAfter(zero) && day(one).equals(day(at)))
                                .count()
                        >= 2)
                .isPresent();
    }

    private static Optional<Instant> takenAt(Person person, Requirement requirement) {
        return person.places().stream()
                .filter(place -> requirement.courseIds().contains(place.courseId()) && place.isVerified())
                .map(Place::verifiedAt)
                .min(Comparator.naturalOrder());
    }

    private Stream<Place> in(Person person, Eligible eligible) {
        var courses = courses(programmes.get(eligible.programmeId()));
        return person.places().stream().filter(place -> courses.contains(place.courseId()));
    }

    /** Consents of which each is still standing, or was withdrawn at a time. */
    static Map<YearMonth, Integer> months(Map<UUID, List<Instant[]>> spans, ZoneId zone) {
        var months = new TreeMap<YearMonth, HashSet<UUID>>();
        spans.forEach((person, each) -> each.forEach(span -> {
            var last = YearMonth.from(span[1].minus(1, ChronoUnit.MICROS).atZone(zone));
            for (var month = YearMonth.from(span[0].atZone(zone)); !month.isAfter(last); month = month.plusMonths(1))
                months.computeIfAbsent(month, one -> new HashSet<>()).add(person);
        }));
        var counted = new TreeMap<YearMonth, Integer>();
        months.forEach((month, people) -> counted.put(month, people.size()));
        return counted;
    }

    private static HashSet<UUID> courses(Programme programme) {
        var courses = new HashSet<UUID>();
        programme.requirements().forEach(one -> courses.addAll(one.courseIds()));
        return courses;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private long days(Instant from, Instant to) {
        return ChronoUnit.DAYS.between(day(from), day(to));
    }

    private static <K> Map<K, Figures> sums(Map<K, List<Figures>> each) {
        var sums = new HashMap<K, Figures>();
        each.forEach((key, figures) -> sums.put(key, Figures.sum(figures)));
        return sums;
    }

    private static int one(boolean is) {
        return is ? 1 : 0;
    }
}

package org.matricula.credential.share;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What issuers see of how far their badges get: sums by badge and day, and nothing of who it was. */
@Component
public class BadgeReach {

    public static final int USUAL_DAYS = 30;
    public static final int MOST_DAYS = 366;

    private static final int LINKEDIN_LENGTH = 20;

    /** Sums of a period; what never happened is zero. */
    public record Counts(long views, long widgets, long shares, long clicks, long enrolments) {

        static final Counts NONE = of(Map.of());

        static Counts of(Map<ReachKind, Long> times) {
            return new Counts(
                    times.getOrDefault(ReachKind.VIEW, 0L),
                    times.getOrDefault(ReachKind.WIDGET, 0L),
                    times.getOrDefault(ReachKind.SHARE, 0L),
                    times.getOrDefault(ReachKind.CLICK, 0L),
                    times.getOrDefault(ReachKind.ENROLMENT, 0L));
        }
    }

    public record OfBadge(UUID achievement, String name, Counts counts) {}

    public record OnDay(LocalDate day, Counts counts) {}

    /**
     * The reach of one badge or of all.
     *
     * @param badges   those with the most views first
     * @param days     each day of the period, in order
     * @param networks where to badges were shared, by how often
     */
    public record Reach(
            LocalDate from,
            LocalDate to,
            Counts total,
            List<OfBadge> badges,
            List<OnDay> days,
            Map<String, Long> networks) {}

    private final ReachStore store;
    private final ReachCounter counter;
    private final Achievements achievements;
    private final Audit audit;
    private final Clock clock;

    BadgeReach(ReachStore store, ReachCounter counter, Achievements achievements, Audit audit, Clock clock) {
        this.store = store;
        this.counter = counter;
        this.achievements = achievements;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param achievementId of one badge; null for all
     * @param days how many, today on the issuer's calendar being the last
     * @throws org.matricula.platform.NotFound if it is another issuer's badge
     */
    public Reach of(Organisation issuer, @Nullable UUID achievementId, int days) {
        counter.write();
        var badges = achievementId == null
                ? achievements.published(issuer.id())
                : List.of(achievements.get(issuer.id(), achievementId));
        var to = LocalDate.ofInstant(clock.instant(), issuer.zone());
        var from = to.minusDays(Math.clamp(days, 1, MOST_DAYS) - 1L);
        var ids = badges.stream().map(Achievement::id).toList();
        var totals = store.totals(ids, from, to);
        return new Reach(
                from,
                to,
                Counts.of(sums(totals)),
                ofBadges(badges, totals),
                onDays(store.days(ids, from, to), from, to),
                networks(totals));
    }

    /** The number of the issuer's page on LinkedIn; null if it gave none. */
    public @Nullable String linkedIn(UUID organisationId) {
        return store.linkedIn(organisationId);
    }

    /** @throws Invalid with a sentence for {@code linkedIn} if it is no number; blank takes it away */
    @Transactional
    public void setLinkedIn(UUID organisationId, String id) {
        var number = id.strip();
        if (!number.chars().allMatch(one -> one >= '0' && one <= '9') || number.length() > LINKEDIN_LENGTH) {
            throw Invalid.field("linkedIn", "credential.share.linkedin.form");
        }
        store.setLinkedIn(organisationId, number.isEmpty() ? null : number);
        audit.record(organisationId, "issuer.linkedin-changed", "organisation", organisationId, Map.of());
    }

    private static List<OfBadge> ofBadges(List<Achievement> badges, List<ReachStore.Total> totals) {
        return badges.stream()
                .map(badge -> new OfBadge(
                        badge.id(),
                        badge.name(),
                        Counts.of(sums(totals.stream()
                                .filter(total -> total.achievementId().equals(badge.id()))
                                .toList()))))
                .sorted((one, other) ->
                        Long.compare(other.counts().views(), one.counts().views()))
                .toList();
    }

    private static Map<ReachKind, Long> sums(Collection<ReachStore.Total> totals) {
        var sums = new EnumMap<ReachKind, Long>(ReachKind.class);
        totals.forEach(total -> sums.merge(total.what(), total.times(), Long::sum));
        return sums;
    }

    private static List<OnDay> onDays(List<ReachStore.OnDay> counted, LocalDate from, LocalDate to) {
        var byDay = new HashMap<LocalDate, Map<ReachKind, Long>>();
        counted.forEach(one -> byDay.computeIfAbsent(one.day(), day -> new EnumMap<>(ReachKind.class))
                .put(one.what(), one.times()));
        return Stream.iterate(from, day -> !day.isAfter(to), day -> day.plusDays(1))
                .map(day -> new OnDay(day, Counts.of(byDay.getOrDefault(day, Map.of()))))
                .toList();
    }

    private static Map<String, Long> networks(List<ReachStore.Total> totals) {
        var networks = new TreeMap<String, Long>();
        totals.stream()
                .filter(total -> total.what() == ReachKind.SHARE)
                .forEach(total -> networks.merge(total.via(), total.times(), Long::sum));
        return networks;
    }
}

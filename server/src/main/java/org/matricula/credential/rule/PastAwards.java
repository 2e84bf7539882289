package org.matricula.credential.rule;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Directory;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.AwardJob;
import org.matricula.credential.Awarding;
import org.matricula.credential.Awards;
import org.matricula.credential.Earned;
import org.matricula.credential.Manner;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.progress.PastResults;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what awarding past results would do, before it is done. */
@Component
public class PastAwards {

    static final int EXAMPLES = 10;

    /** More than that aren't looked at while somebody waits for the page. */
    static final int LOOKED_AT = 100_000;

    private static final int PAGE = 5_000;

    private final Earnings earnings;
    private final OwnResults results;
    private final PastResults past;
    private final Achievements achievements;
    private final Awards awards;
    private final Awarding awarding;
    private final Directory directory;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    PastAwards(
            Earnings earnings,
            OwnResults results,
            PastResults past,
            Achievements achievements,
            Awards awards,
            Awarding awarding,
            Directory directory,
            Organisations organisations,
            Audit audit,
            Clock clock) {
        this.earnings = earnings;
        this.results = results;
        this.past = past;
        this.achievements = achievements;
        this.awards = awards;
        this.awarding = awarding;
        this.directory = directory;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody who would be awarded it.
     *
     * @param result in words, null where there is only one
     * @param mark   in percent, where a least mark is asked for; else null
     */
    public record Example(
            UUID learnerId,
            String name,
            Instant earnedAt,
            @Nullable String result,
            @Nullable BigDecimal mark) {}

    /**
     * What would happen.
     *
     * @param found how many results were found
     * @param fresh how many of them would be awarded, the others were before
     * @param expired how many of those that would be awarded would have expired already
     * @param more  whether there are more than were looked at
     * @param markless how many results there would be without a least mark, where none of those has a mark; else 0
     */
    public record Preview(int found, int fresh, int expired, boolean more, int markless, List<Example> examples) {}

    /**
     * Shows learners' results, so that is audited.
     *
     * @throws NotFound if this organisation has no such achievement
     * @throws Invalid if the selection asks for what isn't the organisation's own, or for nothing
     */
    public Preview preview(UUID organisationId, UUID achievementId, Selection selection) {
        var achievement = achievements.get(organisationId, achievementId);
        check(organisationId, selection);
        var walk = new Walk(achievement, selection);
        for (int part = 0; part < selection.parts(); part++) walk.through(part);
        audit.recordView(
                organisationId,
                "awards.previewed",
                "achievement",
                achievementId,
                Map.of("found", walk.found, "shown", walk.examples.size()));
        var markless = walk.found == 0 ? markless(selection) : 0;
        return new Preview(
                walk.found, walk.fresh, walk.expired, walk.isOver(), markless, shown(selection, walk.examples));
    }

    private int markless(Selection selection) {
        if (selection.equals(selection.withMinimum(null))) return 0;
        return earnings.count(selection.withMinimum(BigDecimal.ZERO)) > 0
                ? 0
                : earnings.count(selection.withMinimum(null));
    }

    /** @throws Refusal if a job for the same achievement is running, or it isn't published @throws Invalid as above */
    @Transactional
    public AwardJob begin(UUID organisationId, UUID achievementId, Selection selection, Manner manner) {
        check(organisationId, selection);
        return awarding.begin(organisationId, achievementId, selection, manner);
    }

    private void check(UUID organisationId, Selection selection) {
        if (selection.rules().isEmpty()) throw Invalid.field("by", "credential.past.nothing-chosen");
        selection.rules().forEach(rule -> results.check(organisationId, rule));
    }

    private List<Example> shown(Selection selection, List<Earned> examples) {
        var learners = examples.stream().map(Earned::learnerId).distinct().toList();
        var names = directory.entries(learners);
        var marks = marks(selection, learners);
        return examples.stream()
                .filter(one -> names.containsKey(one.learnerId()))
                .map(one -> new Example(
                        one.learnerId(),
                        names.get(one.learnerId()).name(),
                        one.earnedAt(),
                        one.result(),
                        marks.get(new Marking(one.learnerId(), one.earnedAt()))))
                .toList();
    }

    private record Marking(UUID learnerId, Instant earnedAt) {}

    /** Of the course passed, if that is all that is asked for and it has a least mark. */
    private Map<Marking, BigDecimal> marks(Selection selection, List<UUID> learnerIds) {
        if (selection.rules().size() != 1
                || !(selection.rules().getFirst() instanceof Rule.CoursePassed passed)
                || passed.minimum() == null) return Map.of();
        return past.marks(passed.courseId(), learnerIds).stream()
                .filter(one -> one.mark() != null)
                .collect(Collectors.toMap(
                        one -> new Marking(one.learnerId(), one.earnedAt()),
                        PastResults.Marked::mark,
                        BigDecimal::max));
    }

    /** The same pages as the job reads, larger ones. */
    private final class Walk {

        private final Achievement achievement;
        private final Selection selection;
        private final ZoneId zone;
        private final Instant now;
        private final List<Earned> examples = new ArrayList<>();
        private int looked;
        private int found;
        private int fresh;
        private int expired;

        Walk(Achievement achievement, Selection selection) {
            this.achievement = achievement;
            this.selection = selection;
            this.zone =
                    organisations.get(achievement.organisationId().toString()).zone();
            this.now = clock.instant();
        }

        boolean isOver() {
            return looked >= LOOKED_AT;
        }

        void through(int part) {
            var after = new UUID(0, 0);
            while (!isOver()) {
                var page = earnings.after(achievement, selection, part, after, PAGE);
                if (page.last() == null) return;
                take(page, selection.isEachAwarded(achievement, part));
                after = page.last();
            }
        }

        private void take(Earnings.Page page, boolean each) {
            looked += page.examined();
            found += page.earned().size();
            var open = awards.newAmong(achievement, page.earned(), each);
            fresh += open.size();
            expired += (int) open.stream().filter(this::isExpired).count();
            open.stream().limit(EXAMPLES - examples.size()).forEach(examples::add);
        }

        private boolean isExpired(Earned one) {
            var end = achievement.endOf(one.earnedAt(), zone);
            return end != null && !end.isAfter(now);
        }
    }
}

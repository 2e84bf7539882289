package org.matricula.credential.recipient;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.Manner;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Awards to people an organisation names, by hand or by a program: looked at as a whole, then given as a whole. */
@Component
public class NamedAwards {

    /** How many are named at a time; more come as a file. */
    public static final int MOST = 1_000;

    private final Planning planning;
    private final Giving giving;
    private final Achievements achievements;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    NamedAwards(
            Planning planning,
            Giving giving,
            Achievements achievements,
            Organisations organisations,
            Audit audit,
            Clock clock) {
        this.planning = planning;
        this.giving = giving;
        this.achievements = achievements;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The organisation's today. */
    public LocalDate today(UUID organisationId) {
        var zone = organisations.get(organisationId.toString()).zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * What would become of each, in their order.
     *
     * @param prefix of the fields that are named; {@code %d} stands for the place in the list, from 0
     * @throws Invalid  naming everything that is wrong with any of them
     * @throws NotFound if the organisation has no such achievement
     */
    @Transactional(readOnly = true)
    public List<Planned> review(UUID organisationId, UUID achievementId, List<WrittenAward> written, String prefix) {
        var achievement = achievements.get(organisationId, achievementId);
        var planned = planning.plan(achievement, read(organisationId, written, prefix));
        refuseTwoPeople(planned, prefix);
        return planned;
    }

    /**
     * By a person, who says why; the audit keeps each.
     *
     * @throws Invalid  as {@link #review} with the prefix {@code %d.}
     * @throws NotFound if the organisation has no such achievement, or doesn't know a learner who was picked
     */
    @Transactional
    public List<Given> giveByHand(
            UUID organisationId, UUID achievementId, List<WrittenAward> written, Manner manner, Ground ground) {
        var given = give(organisationId, achievementId, written, manner, "%d.");
        for (var one : given) {
            var facts = Map.of("achievement", achievementId, "ground", ground, "manner", manner);
            if (one.credentialId() != null)
                audit.record(organisationId, "credential.given", "credential", one.credentialId(), facts);
            if (one.claimId() != null)
                audit.record(organisationId, "award-claim.made", "award-claim", one.claimId(), facts);
        }
        return given;
    }

    /** By a program; the audit keeps how many. @throws Invalid @throws NotFound as above */
    @Transactional
    public List<Given> giveByProgram(
            UUID organisationId, UUID achievementId, List<WrittenAward> written, Manner manner, String prefix) {
        var given = give(organisationId, achievementId, written, manner, prefix);
        audit.record(
                organisationId,
                "credentials.given",
                "achievement",
                achievementId,
                Map.of(
                        "awarded", count(given, Fate.AWARD),
                        "to-claim", count(given, Fate.CLAIM),
                        "manner", manner));
        return given;
    }

    static long count(List<Given> given, Fate fate) {
        return given.stream().filter(one -> one.fate() == fate).count();
    }

    private List<Given> give(
            UUID organisationId, UUID achievementId, List<WrittenAward> written, Manner manner, String prefix) {
        review(organisationId, achievementId, written, prefix);
        Achievement achievement = achievements.get(organisationId, achievementId);
        return giving.give(achievement, read(organisationId, written, prefix), manner);
    }

    private List<NamedAward> read(UUID organisationId, List<WrittenAward> written, String prefix) {
        if (written.isEmpty()) throw Invalid.field("awards", "credential.recipient.wrong.nobody");
        if (written.size() > MOST) throw Invalid.field("awards", "credential.recipient.wrong.many", MOST);
        var rules = new AwardRules(today(organisationId));
        var wrong = new ArrayList<Invalid.Field>();
        for (var i = 0; i < written.size(); i++) wrong.addAll(rules.problems(prefix.formatted(i), written.get(i)));
        if (!wrong.isEmpty()) throw new Invalid(wrong);
        return written.stream().map(WrittenAward::read).toList();
    }

    private static void refuseTwoPeople(List<Planned> planned, String prefix) {
        var wrong = new Invalid.Collector();
        for (var i = 0; i < planned.size(); i++)
            wrong.check(
                    planned.get(i).fate() != Fate.TWO_PEOPLE,
                    prefix.formatted(i) + "externalId",
                    "credential.recipient.wrong.two-people");
        wrong.orThrow();
    }
}

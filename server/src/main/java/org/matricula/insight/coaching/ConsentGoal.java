package org.matricula.insight.coaching;

import static org.matricula.platform.text.Text.t;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.coaching.Offer;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Rows;
import org.matricula.platform.mail.Outbox;
import org.matricula.platform.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * More than 60 % of those asked are to agree (*Coaching*, 8). Once fifty were asked, the team is told when it isn't so: once,
 * and again only after it had been so in between.
 */
@Component
class ConsentGoal {

    static final int PERCENT = 60;
    static final int ASKED = 50;
    private static final int HUNDRED = 100;

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Members members;
    private final Accounts accounts;
    private final Outbox outbox;
    private final PublicUrl publicUrl;
    private final Clock clock;

    ConsentGoal(
            JdbcClient jdbc,
            Organisations organisations,
            Members members,
            Accounts accounts,
            Outbox outbox,
            PublicUrl publicUrl,
            Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.members = members;
        this.accounts = accounts;
        this.outbox = outbox;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    private record Counted(int asked, int consented) {

        boolean isMissed() {
            return asked >= ConsentGoal.ASKED && consented * HUNDRED <= asked * PERCENT;
        }

        boolean isMet() {
            return asked >= ConsentGoal.ASKED && !isMissed();
        }
    }

    /** Whether the team was told and it is still so. */
    boolean isMissed(UUID offerId) {
        return jdbc.sql("select told_at is not null from coaching_count where offer_id = :offer")
                .param("offer", offerId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** In the transaction that counts, while nobody else counts this offer. */
    void check(Offer offer) {
        var counted = counted(offer.id());
        var told = isMissed(offer.id());
        if (counted.isMissed() && !told) tell(offer);
        if (told && counted.isMet()) note(offer.id(), false);
    }

    private Counted counted(UUID offerId) {
        return jdbc.sql("""
                        select coalesce(sum(asked), 0)::int as asked, coalesce(sum(consented), 0)::int as consented
                          from coaching_cohort where offer_id = :offer and measured_id = :offer""")
                .param("offer", offerId)
                .query(Rows.of(Counted.class))
                .single();
    }

    private void note(UUID offerId, boolean missed) {
        jdbc.sql("update coaching_count set told_at = :at where offer_id = :offer")
                .param("at", missed ? clock.instant().atOffset(ZoneOffset.UTC) : null)
                .param("offer", offerId)
                .update();
    }

    /** No number stands in the mail: not everybody who writes the question may read small ones. */
    private void tell(Offer offer) {
        note(offer.id(), true);
        var provider = organisations.get(offer.organisationId().toString());
        var page = publicUrl.of(CoachingMeasures.path(provider));
        for (var one : team(provider)) {
            outbox.queue(provider.mail(
                    one.primaryAddress(),
                    t(one.language(), one.zone(), "insight.coaching.goal.mail-subject", provider.name()),
                    t(one.language(), one.zone(), "insight.coaching.goal.mail", ASKED, PERCENT, page)));
        }
    }

    private List<Account> team(Organisation provider) {
        return members.of(provider.id()).stream()
                .filter(member -> member.roles().stream()
                        .anyMatch(role -> role.permissions().contains(Permission.MANAGE_COACHING)))
                .flatMap(member -> accounts.find(member.accountId()).stream())
                .toList();
    }
}

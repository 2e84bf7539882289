package org.matricula.credential.recipient;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was awarded to a person by name and waits, or was answered by them. */
@Component
class ClaimData implements PersonalData {

    private final OwnClaims own;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClaimData(OwnClaims own, JdbcClient jdbc, Clock clock) {
        this.own = own;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Waiting(UUID organisation, String achievement, Instant earnedAt, Instant waitsUntil, String narrative) {}

    record Answered(UUID organisation, UUID achievement, Instant earnedAt, String state, Instant answeredAt) {}

    record Part(List<Waiting> waiting, List<Answered> answered) {}

    @Override
    public String section() {
        return "claims";
    }

    @Override
    public Part export(Person person) {
        return new Part(waiting(person), answered(person));
    }

    /** Before the addresses go, by which it is found. */
    @Override
    public void erase(Person person) {
        var claimant = own.claimant(person);
        var emails = claimant.emailHashes().toArray(byte[][]::new);
        var externals = claimant.externalHashes().toArray(byte[][]::new);
        jdbc.sql("""
                        update award_claim
                           set state = case when state = 'WAITING' then 'ENDED' else state end,
                               answered_at = coalesce(answered_at, :now), sealed_content = null, email_hash = null,
                               external_hash = null, link_hash = null, code_hash = null, shown_to = null, mail_id = null
                         where email_hash = any(:emails) or external_hash = any(:externals)
                            or shown_to = any(:learners) or taken_by = any(:learners)""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("emails", emails)
                .param("externals", externals)
                .param("learners", person.ids())
                .update();
        jdbc.sql("""
                        update award_file_row
                           set outcome = 'WRONG', problem = 'credential.recipient.wrong.erased', sealed_content = null,
                               email_hash = null, external_hash = null
                         where email_hash = any(:emails) or external_hash = any(:externals)""").param("emails", emails).param("externals", externals).update();
        jdbc.sql("delete from award_claim_attempt where account_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }

    @Override
    public Map<String, String> inventory() {
        var inventory = new LinkedHashMap<String, String>();
        inventory.put(
                "award_claim.sealed_content, email_hash, external_hash",
                "to whom an award waits, what it says, and keyed hashes that find it; emptied with the answer (the hashes"
                        + " stay, so that the same list awards nothing twice), when it is withdrawn, at the end of the"
                        + " organisation's period, and when the account is closed");
        inventory.put(
                "award_file_row.sealed_content, email_hash, external_hash",
                "the lines of a file of awards; emptied when the file is done, gone after a day if nobody starts it");
        inventory.put("award_claim_attempt.account_id", "who tried codes that were wrong; a day");
        return inventory;
    }

    private List<Waiting> waiting(Person person) {
        return own.waitingFor(person.id()).stream()
                .map(claim -> new Waiting(
                        claim.organisation().id(),
                        claim.achievement().name(),
                        claim.earnedAt(),
                        claim.endsAt(),
                        claim.narrative()))
                .toList();
    }

    private List<Answered> answered(Person person) {
        return jdbc.sql("""
                        select organisation_id as organisation, achievement_id as achievement, earned_at, state, answered_at
                          from award_claim
                         where taken_by = any(:learners) order by answered_at""")
                .param("learners", person.ids())
                .query(Rows.of(Answered.class))
                .list();
    }
}

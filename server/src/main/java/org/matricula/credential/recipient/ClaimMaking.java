package org.matricula.credential.recipient;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.credential.Manner;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Ids;
import org.matricula.platform.mail.Outbox;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Makes what waits for people the organisation doesn't know, and writes to those who are to be told. */
@Component
final class ClaimMaking {

    private final ClaimStore store;
    private final ClaimDeskStore desk;
    private final SealedContent contents;
    private final RecipientKeys keys;
    private final ClaimMail mail;
    private final Outbox outbox;
    private final Clock clock;

    ClaimMaking(
            ClaimStore store,
            ClaimDeskStore desk,
            SealedContent contents,
            RecipientKeys keys,
            ClaimMail mail,
            Outbox outbox,
            Clock clock) {
        this.store = store;
        this.desk = desk;
        this.contents = contents;
        this.keys = keys;
        this.mail = mail;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Call in a transaction. @return by award, the claims that were made; what was there already is absent */
    Map<NamedAward, UUID> make(
            Organisation organisation, Achievement achievement, List<NamedAward> awards, Manner manner) {
        if (awards.isEmpty()) return Map.of();
        var now = clock.instant();
        var endsAt = now.atZone(organisation.zone())
                .plusMonths(desk.months(organisation.id()))
                .toInstant();
        var rounds = store.rounds(awards.stream()
                .flatMap(award -> java.util.Optional.ofNullable(externalHash(organisation.id(), award)).stream())
                .toList());
        var written = new java.util.HashMap<UUID, NamedAward>();
        var made = new ArrayList<ClaimStore.New>();
        for (var award : awards) {
            var claim = claim(organisation, achievement, award, manner, rounds, now, endsAt);
            written.put(claim.claim().id(), award);
            made.add(claim);
        }
        var added = store.add(made, Caller.currentActorId().orElse(null));
        if (manner == Manner.TOLD) added.forEach(claim -> tell(claim, organisation, achievement, now));
        var claims = new java.util.IdentityHashMap<NamedAward, UUID>();
        added.forEach(claim -> claims.put(written.get(claim.id()), claim.id()));
        return claims;
    }

    /** Queues the mail about a claim that has an address. */
    void tell(Claim claim, Organisation organisation, Achievement achievement, Instant now) {
        if (claim.emailHash() == null || claim.sealedContent() == null) return;
        var content = contents.open(claim.sealedContent());
        desk.mailed(claim.id(), outbox.queue(mail.of(claim, content, organisation, achievement)), now);
    }

    private ClaimStore.New claim(
            Organisation organisation,
            Achievement achievement,
            NamedAward award,
            Manner manner,
            Map<String, Integer> rounds,
            Instant now,
            Instant endsAt) {
        var id = Ids.next();
        var email = award.to().email();
        var emailHash = email == null ? null : keys.ofEmail(email);
        var externalHash = externalHash(organisation.id(), award);
        var round =
                externalHash == null ? 0 : rounds.getOrDefault(HexFormat.of().formatHex(externalHash), 0);
        var claim = new Claim(
                id,
                organisation.id(),
                achievement.id(),
                award.sourceKey(),
                award.earnedAt(organisation.zone()),
                award.validUntil(organisation.zone()),
                emailHash,
                externalHash,
                contents.seal(WrittenAward.of(award)),
                manner == Manner.TOLD,
                Claim.State.WAITING,
                round,
                null,
                null,
                false,
                now,
                endsAt,
                null,
                null);
        return new ClaimStore.New(
                claim,
                emailHash == null ? null : keys.link(id, emailHash).hash(),
                externalHash == null ? null : keys.ofCode(keys.code(externalHash, round)));
    }

    private byte @Nullable [] externalHash(UUID organisationId, NamedAward award) {
        var id = award.to().externalId();
        return id == null ? null : keys.ofExternalId(organisationId, id);
    }
}

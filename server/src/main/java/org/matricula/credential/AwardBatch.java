package org.matricula.credential;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.matricula.account.Directory;
import org.matricula.account.LearnerKeys;
import org.matricula.platform.Sealer;
import org.springframework.stereotype.Component;

/** Signs and stores the credentials of one batch of learners, each of whom gets what was not awarded before. */
@Component
final class AwardBatch {

    private final AwardStore store;
    private final StatusLists statusLists;
    private final LearnerKeys learnerKeys;
    private final Directory directory;

    AwardBatch(AwardStore store, StatusLists statusLists, LearnerKeys learnerKeys, Directory directory) {
        this.store = store;
        this.statusLists = statusLists;
        this.learnerKeys = learnerKeys;
        this.directory = directory;
    }

    private record Signed(AwardStore.SealedAward award, AwardStore.SealedCredential credential) {}

    /** What was awarded for what was earned. */
    record Awarded(Earned earned, UUID credentialId) {}

    /** Call in a transaction. @return those of them that were awarded now */
    List<Awarded> award(
            Achievement achievement, CredentialWriter writer, List<Earned> earned, Manner manner, Instant now) {
        var learners = earned.stream().map(Earned::learnerId).distinct().toList();
        var already = store.sourcesAwarded(achievement.id(), learners);
        var holders = directory.entries(learners);
        // Somebody who closed the account meanwhile has no name to put on it.
        var fresh = earned.stream()
                .filter(one -> !already.contains(one.source()) && holders.containsKey(one.learnerId()))
                .toList();
        if (fresh.isEmpty()) return List.of();
        var keys = learnerKeys.keysOf(
                fresh.stream().map(Earned::learnerId).distinct().toList());
        var places = statusLists.take(achievement.organisationId(), fresh.size());
        var signed = sign(writer, fresh, holders, keys, places, manner, now);
        store.addAwards(signed.stream().map(Signed::award).toList());
        store.addCredentials(signed.stream().map(Signed::credential).toList());
        return IntStream.range(0, fresh.size())
                .mapToObj(i -> new Awarded(fresh.get(i), signed.get(i).award().credentialId()))
                .toList();
    }

    /** Signing is all computation, so it runs on every core. */
    private static List<Signed> sign(
            CredentialWriter writer,
            List<Earned> fresh,
            Map<UUID, Directory.Entry> holders,
            Map<UUID, Sealer> keys,
            List<StatusLists.Place> places,
            Manner manner,
            Instant now) {
        return IntStream.range(0, fresh.size())
                .parallel()
                .mapToObj(i -> {
                    var earned = fresh.get(i);
                    var holder = holders.get(earned.learnerId());
                    var key = keys.get(earned.learnerId());
                    var address = CredentialAddress.random();
                    var document = writer.write(holder, earned, address, places.get(i), now);
                    return signed(writer, earned, address, places.get(i), key, document, manner, now);
                })
                .toList();
    }

    private static Signed signed(
            CredentialWriter writer,
            Earned earned,
            CredentialAddress address,
            StatusLists.Place place,
            Sealer key,
            byte[] document,
            Manner manner,
            Instant now) {
        var achievement = writer.achievement();
        var token = address.token().value().getBytes(StandardCharsets.US_ASCII);
        return new Signed(
                new AwardStore.SealedAward(
                        earned.learnerId(),
                        achievement.id(),
                        earned.sourceKey(),
                        address.credentialId(),
                        achievement.organisationId(),
                        key.seal(token),
                        earned.earnedAt(),
                        now),
                new AwardStore.SealedCredential(
                        address.credentialId(),
                        earned.learnerId(),
                        achievement.organisationId(),
                        achievement.id(),
                        achievement.version(),
                        place.listId(),
                        place.index(),
                        key.seal(document),
                        earned.earnedAt(),
                        now,
                        writer.validUntil(earned),
                        manner == Manner.SILENT ? PageState.UNOPENED : PageState.OPEN,
                        false));
    }
}

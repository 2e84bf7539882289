package org.matricula.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.LearnerKeys;
import org.matricula.platform.Person;
import org.matricula.platform.Sealer;
import org.matricula.platform.Token;
import org.springframework.stereotype.Component;

/** Links as they are kept: address and label under the learner's key. */
@Component
class SealedLinks {

    private final RecordLinkStore store;
    private final LearnerKeys learnerKeys;

    SealedLinks(RecordLinkStore store, LearnerKeys learnerKeys) {
        this.store = store;
        this.learnerKeys = learnerKeys;
    }

    /** The newest first. */
    List<RecordLink> of(Person person) {
        var links = store.of(person);
        if (links.isEmpty()) return List.of();
        Map<UUID, Sealer> keys = learnerKeys.keysOf(
                links.stream().map(RecordLinkStore.Sealed::learnerId).toList());
        return links.stream()
                .map(link -> open(link, Objects.requireNonNull(keys.get(link.learnerId()))))
                .toList();
    }

    void add(RecordLink link) {
        var key = learnerKeys.keyOf(link.learnerId());
        var token = Objects.requireNonNull(link.token());
        store.add(link, token.hash(), seal(key, token.value()), seal(key, link.label()));
    }

    boolean change(RecordLink link) {
        return store.change(link, seal(learnerKeys.keyOf(link.learnerId()), link.label()));
    }

    private static RecordLink open(RecordLinkStore.Sealed link, Sealer key) {
        var token = text(key, link.sealedToken());
        return new RecordLink(
                link.id(),
                link.learnerId(),
                link.programmeId(),
                token.isEmpty() ? null : new Token(token),
                text(key, link.sealedLabel()),
                link.shown(),
                link.snapshotId(),
                link.indexed(),
                link.createdAt(),
                link.expiresAt(),
                link.endedAt());
    }

    private static byte[] seal(Sealer key, String text) {
        return key.seal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Sealer key, byte @Nullable [] sealed) {
        return sealed == null || sealed.length == 0 ? "" : new String(key.open(sealed), StandardCharsets.UTF_8);
    }
}

package org.matricula.credential;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Directory;
import org.matricula.account.LearnerKeys;
import org.springframework.stereotype.Component;

/**
 * An organisation's awards for other platforms: page by page, so that it takes no more memory however many there are.
 * Those of learners whose data was erased are left out.
 */
@Component
public class AwardExport {

    private static final int PAGE = 200;

    private final CredentialStore store;
    private final Achievements achievements;
    private final Directory directory;
    private final LearnerKeys learnerKeys;

    AwardExport(CredentialStore store, Achievements achievements, Directory directory, LearnerKeys learnerKeys) {
        this.store = store;
        this.achievements = achievements;
        this.directory = directory;
        this.learnerKeys = learnerKeys;
    }

    /** One award for a list; the holder's name and address are empty where the account was closed. */
    public record Line(
            UUID credentialId,
            String achievement,
            String achievementId,
            String holder,
            String address,
            Instant awardedAt,
            Instant issuedAt,
            Standing standing) {

        public String file() {
            return "credentials/" + credentialId + ".json";
        }
    }

    /** The signed document of one award. */
    public record Document(UUID credentialId, byte[] json) {}

    /** @param achievementId only awards of this achievement; null for all */
    public void lines(UUID organisationId, @Nullable UUID achievementId, Consumer<Line> each) {
        pages(organisationId, achievementId, page -> {
            var holders = directory.entries(learners(page));
            var names = achievements.byIds(page.stream()
                    .map(CredentialStore.Facts::achievementId)
                    .distinct()
                    .toList());
            page.forEach(credential -> each.accept(line(credential, holders, names)));
        });
    }

    /** The documents of the same, in no order. */
    public void documents(UUID organisationId, @Nullable UUID achievementId, Consumer<Document> each) {
        pages(organisationId, achievementId, page -> {
            var keys = learnerKeys.find(learners(page));
            var ids = page.stream().map(CredentialStore.Facts::credentialId).toList();
            for (var sealed : store.sealedDocuments(ids)) {
                var key = keys.get(sealed.learnerId());
                if (key != null && !sealed.erased()) {
                    each.accept(new Document(sealed.credentialId(), key.open(sealed.sealedDocument())));
                }
            }
        });
    }

    private void pages(
            UUID organisationId, @Nullable UUID achievementId, Consumer<Collection<CredentialStore.Facts>> each) {
        CredentialStore.Facts last = null;
        List<CredentialStore.Facts> page;
        do {
            page = store.ofIssuer(organisationId, achievementId, last, PAGE);
            if (page.isEmpty()) return;
            last = page.getLast();
            each.accept(page.stream().filter(one -> !one.erased()).toList());
        } while (page.size() == PAGE);
    }

    private static Set<UUID> learners(Collection<CredentialStore.Facts> page) {
        return page.stream().map(CredentialStore.Facts::learnerId).collect(Collectors.toSet());
    }

    private static Line line(
            CredentialStore.Facts credential, Map<UUID, Directory.Entry> holders, Map<UUID, Achievement> names) {
        var holder = holders.get(credential.learnerId());
        var achievement = Objects.requireNonNull(names.get(credential.achievementId()));
        return new Line(
                credential.credentialId(),
                achievement.name(),
                achievement.path(),
                holder == null ? "" : holder.name(),
                holder == null || holder.address() == null ? "" : holder.address(),
                credential.awardedAt(),
                credential.issuedAt(),
                credential.standing());
    }
}

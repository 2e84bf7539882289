package org.matricula.credential;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Directory;
import org.matricula.platform.Audit;
import org.matricula.platform.Gone;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an organisation issued, for its staff. Looking is audited. */
@Component
public class IssuedCredentials {

    public static final int PAGE = 50;

    private static final int HOLDERS_SEARCHED = 200;

    private final CredentialStore store;
    private final SuccessionStore succession;
    private final StandingStore standings;
    private final PublicCredentials documents;
    private final AwardStore awards;
    private final AwardJobStore tallies;
    private final Achievements achievements;
    private final Directory directory;
    private final Audit audit;
    private final Clock clock;

    IssuedCredentials(
            CredentialStore store,
            SuccessionStore succession,
            StandingStore standings,
            PublicCredentials documents,
            AwardStore awards,
            AwardJobStore tallies,
            Achievements achievements,
            Directory directory,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.succession = succession;
        this.standings = standings;
        this.documents = documents;
        this.awards = awards;
        this.tallies = tallies;
        this.achievements = achievements;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** An achievement with how many earned it, how many of them were awarded it, how many of those revoked. */
    public record Counted(Achievement achievement, int earned, int awarded, int revoked) {}

    public Achievement achievement(UUID organisationId, UUID achievementId) {
        return achievements.get(organisationId, achievementId);
    }

    /** All of the organisation's achievements with their counts. */
    public List<Counted> achievements(UUID organisationId) {
        var all = achievements.ofOrganisation(organisationId);
        var counts = tallies.tallies(all.stream().map(Achievement::id).toList());
        var earned = achievements.earned(all);
        return all.stream()
                .map(achievement -> {
                    var tally = counts.getOrDefault(achievement.id(), new AwardJobStore.Tally(achievement.id(), 0, 0));
                    return new Counted(
                            achievement, earned.getOrDefault(achievement.id(), 0), tally.awarded(), tally.revoked());
                })
                .toList();
    }

    /**
     * A page of issued credentials, the newest first.
     *
     * @param holder a name or an address, or blank for everybody's; then at most one page is found
     * @param after  the last credential of the page before; null for the first page
     */
    @Transactional
    public List<IssuedCredential> search(
            UUID organisationId, @Nullable UUID achievementId, String holder, @Nullable UUID after) {
        audit.record(organisationId, "credentials.listed", "organisation", organisationId, Map.of());
        if (!holder.isBlank()) return ofHolders(organisationId, achievementId, holder);
        var before = after == null ? null : store.find(after).orElse(null);
        return shown(store.ofIssuer(organisationId, achievementId, before, PAGE));
    }

    /** One of the organisation's credentials, with what was signed in it. @throws NotFound if it is another's */
    @Transactional
    public IssuedCredential get(UUID organisationId, UUID credentialId) {
        var credential = own(organisationId, credentialId);
        audit.recordLearnerView(
                credential.learnerId(),
                organisationId,
                "credential.viewed",
                Map.of("credential", credentialId.toString()));
        return shown(List.of(credential))
                .getFirst()
                .with(renewedAt(credential), succession.former(credentialId).orElse(null), content(credential));
    }

    /** Whoever's place another took is revoked, save what was renewed. */
    private @Nullable Instant renewedAt(CredentialStore.Facts credential) {
        if (credential.replacedBy() == null || !credential.standing().isValid()) return null;
        return store.find(credential.replacedBy())
                .map(CredentialStore.Facts::issuedAt)
                .orElse(null);
    }

    private @Nullable IssuedContent content(CredentialStore.Facts credential) {
        try {
            return IssuedContent.of(documents.published(credential.credentialId()));
        } catch (Gone e) {
            return null;
        }
    }

    private CredentialStore.Facts own(UUID organisationId, UUID credentialId) {
        return store.find(credentialId)
                .filter(found -> found.organisationId().equals(organisationId))
                .orElseThrow(NotFound::new);
    }

    /** These of the organisation's credentials, in the order of the list. Those of others are left out. */
    @Transactional
    public List<IssuedCredential> several(UUID organisationId, Collection<UUID> credentialIds) {
        audit.record(organisationId, "credentials.listed", "organisation", organisationId, Map.of());
        return shown(store.ofIssuer(organisationId, credentialIds));
    }

    /** What happened to one of the organisation's credentials, the newest first; who did it, as far as still known. */
    public List<Change> history(UUID organisationId, UUID credentialId) {
        return changes(List.of(own(organisationId, credentialId).credentialId()));
    }

    /** The same of those whose place it took, directly or through others. */
    public List<Change> formerHistory(UUID organisationId, UUID credentialId) {
        return changes(succession.predecessors(
                List.of(own(organisationId, credentialId).credentialId())));
    }

    private List<Change> changes(Collection<UUID> credentialIds) {
        var changes = standings.history(credentialIds);
        var names = directory.entries(changes.stream()
                .map(StandingStore.PastChange::changedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return changes.stream()
                .map(change -> new Change(
                        change.status(), change.reason(), change.changedAt(), nameIn(names, change.changedBy())))
                .toList();
    }

    /** @param by null if it was nobody of flesh and blood, or the account was closed */
    public record Change(
            Standing.Status status,
            String reason,
            Instant changedAt,
            @Nullable String by) {}

    private List<IssuedCredential> ofHolders(UUID organisationId, @Nullable UUID achievementId, String holder) {
        var learners = directory.matching(holder.strip(), HOLDERS_SEARCHED);
        var held = store.ofIssuer(organisationId, awards.credentialsOf(organisationId, learners, PAGE));
        return shown(held.stream()
                .filter(credential ->
                        achievementId == null || credential.achievementId().equals(achievementId))
                .toList());
    }

    private List<IssuedCredential> shown(List<CredentialStore.Facts> credentials) {
        var holders = directory.entries(credentials.stream()
                .map(CredentialStore.Facts::learnerId)
                .distinct()
                .toList());
        var known = achievements.byIds(credentials.stream()
                .map(CredentialStore.Facts::achievementId)
                .distinct()
                .toList());
        var now = clock.instant();
        return credentials.stream()
                .map(credential -> new IssuedCredential(
                        credential.credentialId(),
                        known.get(credential.achievementId()),
                        nameIn(holders, credential.learnerId()),
                        credential.awardedAt(),
                        credential.issuedAt(),
                        credential.standing(),
                        CredentialState.of(credential.standing(), credential.awardedAt(), credential.validUntil(), now),
                        credential.validUntil(),
                        credential.replacedBy(),
                        null,
                        null,
                        null))
                .toList();
    }

    private static @Nullable String nameIn(Map<UUID, Directory.Entry> holders, @Nullable UUID learnerId) {
        var holder = learnerId == null ? null : holders.get(learnerId);
        return holder == null ? null : holder.name();
    }
}

package org.matricula.credential;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Awards in their learners' hands, and what learners show of them. */
@Component
public class HeldAwards {

    private final CredentialStore store;
    private final SuccessionStore succession;
    private final AwardStore awards;
    private final Credentials credentials;
    private final Audit audit;

    HeldAwards(
            CredentialStore store,
            SuccessionStore succession,
            AwardStore awards,
            Credentials credentials,
            Audit audit) {
        this.store = store;
        this.succession = succession;
        this.awards = awards;
        this.credentials = credentials;
        this.audit = audit;
    }

    /**
     * A page of a learner's awards, the newest first.
     *
     * @param words in the name of what was awarded; blank for all
     * @param after the last credential of the page before; null for the first page
     */
    public List<HeldAward> page(Person person, String words, @Nullable UUID after, int size) {
        var page = awards.awardsOf(person, words.strip(), after, size).stream();
        return held(credentials.opened(person.learnerIds(), page).toList());
    }

    /** All of a learner's awards, with what each is worth and shows. */
    public List<HeldAward> of(Person person) {
        return held(credentials.of(person));
    }

    /** One of a learner's own. @throws NotFound if it is somebody else's */
    public HeldAward get(Person person, UUID credentialId) {
        return held(credentials.of(person).stream()
                        .filter(award -> award.credentialId().equals(credentialId))
                        .toList())
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The last of those that took the place of a credential of this person, one after the other. Empty if none did. */
    public Optional<UUID> newest(Person person, UUID credentialId) {
        return last(credentialId)
                .filter(newest -> person.learnerIds().contains(newest.learnerId()))
                .map(CredentialStore.Facts::credentialId)
                .filter(newest -> !newest.equals(credentialId));
    }

    private Optional<CredentialStore.Facts> last(UUID credentialId) {
        return store.find(credentialId)
                .flatMap(found -> found.replacedBy() == null ? Optional.of(found) : last(found.replacedBy()));
    }

    private List<HeldAward> held(List<Award> held) {
        var facts = store.findAll(held.stream().map(Award::credentialId).toList()).stream()
                .collect(Collectors.toMap(CredentialStore.Facts::credentialId, Function.identity()));
        return held.stream()
                .filter(award -> facts.containsKey(award.credentialId()))
                .map(award -> held(award, facts.get(award.credentialId())))
                .toList();
    }

    private static HeldAward held(Award award, CredentialStore.Facts facts) {
        return new HeldAward(award, facts.standing(), facts.page(), facts.hidesName(), facts.validUntil());
    }

    /**
     * A learner decides what the public page of an own credential shows; what anybody has as a file verifies as before. The
     * pages of those whose place it took show the same, but what was taken back stays off.
     *
     * @throws NotFound if it is somebody else's
     * @throws Refusal for {@link PageState#UNOPENED}, to which nothing returns
     */
    @Transactional
    public void show(Person person, UUID credentialId, PageState page, boolean hidesName) {
        var held = get(person, credentialId);
        if (page == PageState.UNOPENED && held.page() != PageState.UNOPENED)
            throw new Refusal("credential.share.opened");
        if (page == held.page() && hidesName == held.hidesName()) return;
        store.show(credentialId, page, hidesName);
        for (var former : store.findAll(List.copyOf(succession.predecessors(List.of(credentialId))))) {
            var stays = former.page() == PageState.OFF && former.standing().status() == Standing.Status.REVOKED;
            if (!stays) store.show(former.credentialId(), page, hidesName);
        }
        audit.recordLearner(
                held.award().learnerId(),
                held.award().organisationId(),
                "credential.page-changed",
                Map.of("credential", credentialId.toString(), "page", page, "hidesName", hidesName));
    }
}

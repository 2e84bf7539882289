package org.matricula.credential.brought;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.account.LearnerKeys;
import org.matricula.credential.PageState;
import org.matricula.openbadges.AchievementCredential;
import org.matricula.platform.Audit;
import org.matricula.platform.Gone;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sees what learners brought from elsewhere: nobody, until they open a page (*Badges and credentials*, 4). */
@Component
public class BroughtVisibility {

    private final BroughtPageStore store;
    private final BroughtCredentials credentials;
    private final LearnerKeys learnerKeys;
    private final Audit audit;

    BroughtVisibility(BroughtPageStore store, BroughtCredentials credentials, LearnerKeys learnerKeys, Audit audit) {
        this.store = store;
        this.credentials = credentials;
        this.learnerKeys = learnerKeys;
        this.audit = audit;
    }

    /** What stands at an open page's address; {@code said} is in the issuer's words. */
    public record Published(
            BroughtCredential credential,
            AchievementCredential said,
            BroughtCredentials.Document document,
            BroughtPage page) {}

    /** By credential; those that were never opened are left out. */
    public Map<UUID, BroughtPage> of(Person person) {
        var keys = learnerKeys.find(person.learnerIds());
        return store.of(person).stream()
                .filter(one -> keys.containsKey(one.learnerId()))
                .collect(Collectors.toMap(
                        BroughtPageStore.Sealed::credentialId,
                        one -> page(one, token(keys.get(one.learnerId()).open(one.sealedToken())))));
    }

    public BroughtPage of(Person person, UUID credentialId) {
        return of(person).getOrDefault(credentialId, BroughtPage.UNOPENED);
    }

    /**
     * Opens the page of a credential, or switches it off; its address stays the same.
     *
     * @throws NotFound if this person brought no such credential
     * @throws Refusal if it is to be unopened again
     */
    @Transactional
    public void show(Person person, UUID credentialId, PageState state, boolean hidesName) {
        if (state == PageState.UNOPENED) throw new Refusal("credential.share.opened");
        var learner = credentials.learnerOf(person, credentialId);
        var token = Token.random();
        var sealed = learnerKeys.keyOf(learner).seal(token.value().getBytes(StandardCharsets.US_ASCII));
        store.put(new BroughtPageStore.Sealed(credentialId, learner, sealed, state, hidesName), token.hash());
        audit.recordLearner(
                learner,
                null,
                "credential.brought-page",
                Map.of("credential", credentialId.toString(), "page", state, "hidesName", hidesName));
    }

    /** @throws NotFound if there is none @throws Gone if it was switched off */
    public Published published(Token token) {
        var found = store.at(token.hash()).orElseThrow(NotFound::new);
        if (found.page() != PageState.OPEN) throw new Gone("credential.share.off");
        var learner = Person.of(found.learnerId());
        var document = credentials.document(learner, found.credentialId());
        return new Published(
                credentials.get(learner, found.credentialId()),
                Incoming.read(document.text()).credential(),
                document,
                page(found, token));
    }

    /** The document of an open page. @throws NotFound as above @throws Gone as above, and where the page hides the name */
    public BroughtCredentials.Document document(Token token) {
        var published = published(token);
        if (published.page().hidesName()) throw new Gone("credential.share.nameless");
        return published.document();
    }

    private static BroughtPage page(BroughtPageStore.Sealed sealed, Token token) {
        return new BroughtPage(token, sealed.page(), sealed.hidesName());
    }

    private static Token token(byte[] opened) {
        return new Token(new String(opened, StandardCharsets.US_ASCII));
    }
}

package org.matricula.credential.brought;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.matricula.account.LearnerKeys;
import org.matricula.credential.CredentialAddress;
import org.matricula.credential.Credentials;
import org.matricula.credential.Verification;
import org.matricula.openbadges.Verdict;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Refusal;
import org.matricula.platform.Sealer;
import org.matricula.platform.Token;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What learners bring of other issuers' credentials: verified when it comes, and kept sealed under the learner's key.
 * One that comes again replaces itself.
 */
@Component
public class BroughtCredentials {

    /** In bytes, of a document. */
    public static final int LARGEST = 2_000_000;

    private static final int MOST = 1_000;

    private final BroughtCredentialStore store;
    private final BroughtPageStore pages;
    private final Verification verification;
    private final Ownership ownership;
    private final Credentials credentials;
    private final LearnerKeys learnerKeys;
    private final PublicUrl publicUrl;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    BroughtCredentials(
            BroughtCredentialStore store,
            BroughtPageStore pages,
            Verification verification,
            Ownership ownership,
            Credentials credentials,
            LearnerKeys learnerKeys,
            PublicUrl publicUrl,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.pages = pages;
        this.verification = verification;
        this.ownership = ownership;
        this.credentials = credentials;
        this.learnerKeys = learnerKeys;
        this.publicUrl = publicUrl;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What was taken in, and whether there was none of the same issuer and id before. */
    public record Added(BroughtCredential credential, boolean isNew) {}

    /** A credential to the letter: a compact JWT or JSON. */
    public record Document(String text, boolean token) {

        public String fileName() {
            return token ? "credential.jwt" : "credential.json";
        }
    }

    /** The latest first; none of a learner whose data was erased. */
    public List<BroughtCredential> of(Person person) {
        var keys = learnerKeys.find(person.learnerIds());
        return store.of(person).stream()
                .filter(row -> keys.containsKey(row.learnerId()))
                .map(row -> read(row, keys.get(row.learnerId())))
                .toList();
    }

    /** @throws NotFound if this person brought no such credential */
    public BroughtCredential get(Person person, UUID id) {
        var row = store.find(person, id).orElseThrow(NotFound::new);
        return read(row, learnerKeys.find(row.learnerId()).orElseThrow(NotFound::new));
    }

    /** Which of the person's learners brought it. @throws NotFound as above */
    UUID learnerOf(Person person, UUID id) {
        return store.find(person, id).orElseThrow(NotFound::new).learnerId();
    }

    /** @throws NotFound if this person brought no such credential */
    public Document document(Person person, UUID id) {
        var row = store.find(person, id).orElseThrow(NotFound::new);
        var key = learnerKeys.find(row.learnerId()).orElseThrow(NotFound::new);
        return new Document(text(row, key), row.token());
    }

    /**
     * Takes in a credential: JSON, a token, or a PNG, SVG or PDF that carries one.
     *
     * @throws Invalid if there is no credential in it, or it is forged, altered or malformed, saying why
     * @throws Refusal if it is one awarded here, which the learner has already, or there are too many
     */
    public Added add(Person person, byte[] document) {
        if (document.length == 0) throw Invalid.field("file", "credential.brought.empty");
        if (document.length > LARGEST) throw Invalid.field("file", "credential.brought.large", LARGEST / 1_000_000);
        // Verifying may wait for others' servers, so nothing of the database is held meanwhile.
        var incoming = Incoming.of(verification.verify(document), document);
        return Objects.requireNonNull(transaction.execute(status -> keep(person, incoming)));
    }

    private Added keep(Person person, Incoming incoming) {
        if (isOwn(person, incoming.source())) throw new Refusal("credential.brought.own");
        var before = store.bySource(person, incoming.sourceHash());
        if (before.isEmpty() && store.count(person) >= MOST) throw new Refusal("credential.brought.many", MOST);
        store.put(row(person, incoming, before));
        var row = store.bySource(person, incoming.sourceHash()).orElseThrow();
        audit.recordLearner(
                row.learnerId(),
                null,
                "credential.brought",
                Map.of("credential", row.id().toString()));
        return new Added(read(row, learnerKeys.keyOf(row.learnerId())), before.isEmpty());
    }

    /** @throws NotFound if this person brought no such credential */
    @Transactional
    public void remove(Person person, UUID id) {
        if (store.remove(person, id) == 0) throw new NotFound();
        pages.remove(person, id);
        audit.recordLearner(person.id(), null, "credential.brought-removed", Map.of("credential", id.toString()));
    }

    private BroughtCredentialStore.Sealed row(
            Person person, Incoming incoming, Optional<BroughtCredentialStore.Sealed> before) {
        // The database keeps no more than that.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var learner = before.map(BroughtCredentialStore.Sealed::learnerId).orElse(person.id());
        return new BroughtCredentialStore.Sealed(
                learner,
                before.map(BroughtCredentialStore.Sealed::id).orElseGet(Ids::next),
                incoming.sourceHash(),
                learnerKeys.keyOf(learner).seal(incoming.text().getBytes(StandardCharsets.UTF_8)),
                incoming.isToken(),
                incoming.verdict(),
                ownership.of(person, incoming.credential().subject()),
                now,
                before.map(BroughtCredentialStore.Sealed::broughtAt).orElse(now),
                now);
    }

    private boolean isOwn(Person person, String source) {
        var here = publicUrl.of("/c/");
        return source.startsWith(here)
                && credentials.isOf(person, new CredentialAddress(new Token(source.substring(here.length()))));
    }

    private BroughtCredential read(BroughtCredentialStore.Sealed row, Sealer key) {
        return Incoming.read(text(row, key)).describe(row);
    }

    private static String text(BroughtCredentialStore.Sealed row, Sealer key) {
        return new String(key.open(row.sealedDocument()), StandardCharsets.UTF_8);
    }

    /** Whether a verdict lets a credential in: what is only over, or can't be known, is kept with that said of it. */
    static boolean isTaken(Verdict verdict) {
        return verdict != Verdict.INVALID && verdict != Verdict.ALTERED && verdict != Verdict.NO_CREDENTIAL;
    }
}

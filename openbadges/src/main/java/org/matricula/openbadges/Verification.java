package org.matricula.openbadges;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came out of verifying a document.
 *
 * @param json the credential as it was read, proof included (for tokens, the payload); null if it could not be read
 * @param checks one of each kind, in order
 * @param view what the credential says, see {@link #credential()}; null for other kinds of documents
 */
public record Verification(
        @Nullable ObjectNode json,
        List<Check> checks,
        Verdict verdict,
        @Nullable AchievementCredential view) {

    Verification(@Nullable ObjectNode json, List<Check> checks) {
        this(
                json,
                checks,
                json == null ? null : AchievementCredential.read(json).orElse(null));
    }

    Verification(@Nullable ObjectNode json, List<Check> checks, @Nullable AchievementCredential view) {
        this(json, List.copyOf(checks), Verdict.of(checks), view);
    }

    /** Of something that could not be read, or not be had. */
    public static Verification refused(RefusedException e) {
        var checks = new ArrayList<Check>();
        for (var kind : Check.Kind.values()) checks.add(Check.unchecked(kind));
        checks.set(0, Check.refused(Check.Kind.FORMAT, e));
        return new Verification(null, checks);
    }

    /** The same with another answer to one of the checks, from somebody who knows better. */
    public Verification with(Check check) {
        return new Verification(
                json,
                checks.stream()
                        .map(one -> one.kind() == check.kind() ? check : one)
                        .toList(),
                view);
    }

    public boolean isValid() {
        return verdict == Verdict.VALID;
    }

    public Check check(Check.Kind kind) {
        return checks.get(kind.ordinal());
    }

    /**
     * What the credential says, true or not: look at the {@link #verdict()}. Badges of Open Badges 2.0 say it in the same
     * terms. Empty for other kinds of documents.
     */
    public Optional<AchievementCredential> credential() {
        return Optional.ofNullable(view);
    }

    /** The id of whoever issued it by its own account, true or not. */
    public Optional<String> issuer() {
        if (view != null) return Optional.of(view.issuer().id());
        if (json == null) return Optional.empty();
        var issuer = json.path("issuer");
        return Optional.ofNullable(issuer.isString() ? issuer.stringValue() : JsonObjects.text(issuer, "id"));
    }

    /** In plain English, a line per check, for logs and command lines. */
    @Override
    public String toString() {
        return verdict + "\n" + checks.stream().map(Check::toString).collect(Collectors.joining("\n"));
    }
}

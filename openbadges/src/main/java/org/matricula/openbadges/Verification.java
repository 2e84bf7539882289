package org.matricula.openbadges;

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
 */
public record Verification(@Nullable ObjectNode json, List<Check> checks, Verdict verdict) {

    Verification(@Nullable ObjectNode json, List<Check> checks) {
        this(json, List.copyOf(checks), Verdict.of(checks));
    }

    public boolean isValid() {
        return verdict == Verdict.VALID;
    }

    public Check check(Check.Kind kind) {
        return checks.get(kind.ordinal());
    }

    /** What the credential says, true or not: look at the {@link #verdict()}. Empty for other kinds of documents. */
    public Optional<AchievementCredential> credential() {
        return json == null ? Optional.empty() : AchievementCredential.read(json);
    }

    /** In plain English, a line per check, for logs and command lines. */
    @Override
    public String toString() {
        return verdict + "\n" + checks.stream().map(Check::toString).collect(Collectors.joining("\n"));
    }
}

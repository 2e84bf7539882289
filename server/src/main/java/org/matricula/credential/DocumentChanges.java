package org.matricula.credential;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a credential that takes another's place says otherwise than that one. Null leaves as it is.
 *
 * @param holder     the name on it
 * @param awardedAt  when it was earned
 * @param narrative  how it was earned, in Markdown; blank removes it
 * @param validUntil exclusive
 */
public record DocumentChanges(
        @Nullable String holder,
        @Nullable Instant awardedAt,
        @Nullable String narrative,
        @Nullable Instant validUntil) {

    public static DocumentChanges ofHolder(String name) {
        return new DocumentChanges(name, null, null, null);
    }

    public static DocumentChanges ofEnd(Instant validUntil) {
        return new DocumentChanges(null, null, null, validUntil);
    }

    void apply(ObjectNode document) {
        if (holder != null) name((ObjectNode) document.path("credentialSubject"), holder);
        if (awardedAt != null) document.put("awardedDate", text(awardedAt)).put("validFrom", text(awardedAt));
        if (validUntil != null) document.put("validUntil", text(validUntil));
        if (narrative != null) narrate((ObjectNode) document.path("credentialSubject"), narrative);
    }

    private static void narrate(ObjectNode subject, String narrative) {
        if (narrative.isBlank()) subject.remove("narrative");
        else subject.put("narrative", narrative);
    }

    /** Open Badges 3.0, B.1.13: the identity in clear whose type is {@code name}. */
    private static void name(ObjectNode subject, String holder) {
        for (var identity : subject.path("identifier")) {
            if (identity instanceof ObjectNode object
                    && object.path("identityType").asString("").equals("name")
                    && !object.path("hashed").asBoolean(false)) {
                object.put("identityHash", holder);
            }
        }
    }

    private static String text(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(
                at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }
}

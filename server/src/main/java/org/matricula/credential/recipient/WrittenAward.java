package org.matricula.credential.recipient;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.EmailAddress;

/**
 * An award as somebody wrote it, in a form, a line of a file or a program's call; empty is nothing.
 *
 * @param learnerId one of the organisation's learners who was picked from a list; null for none
 */
public record WrittenAward(
        String email,
        String externalId,
        String name,
        String earnedOn,
        String narrative,
        List<Proof> evidence,
        String validThrough,
        @Nullable UUID learnerId) {

    public WrittenAward(
            @Nullable String email,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String earnedOn,
            @Nullable String narrative,
            @Nullable List<Proof> evidence,
            @Nullable String validThrough,
            @Nullable UUID learnerId) {
        this.email = clean(email);
        this.externalId = clean(externalId);
        this.name = clean(name).replaceAll("\\p{Cntrl}+", " ");
        this.earnedOn = clean(earnedOn);
        this.narrative = clean(narrative);
        this.evidence = evidence == null
                ? List.of()
                : evidence.stream().filter(proof -> !proof.saysNothing()).toList();
        this.validThrough = clean(validThrough);
        this.learnerId = learnerId;
    }

    /** The same award for several: what they have in common, naming nobody yet. */
    public static WrittenAward common(String earnedOn, String narrative, List<Proof> evidence, String validThrough) {
        return new WrittenAward("", "", "", earnedOn, narrative, evidence, validThrough, null);
    }

    /** The same for somebody named in one word: an address if there is an at sign in it, else an id. */
    public WrittenAward to(String recipient) {
        var isAddress = recipient.contains("@");
        return new WrittenAward(
                isAddress ? recipient : "",
                isAddress ? "" : recipient,
                name,
                earnedOn,
                narrative,
                evidence,
                validThrough,
                null);
    }

    /** The same for one of the organisation's learners. */
    public WrittenAward to(UUID learner) {
        return new WrittenAward("", "", name, earnedOn, narrative, evidence, validThrough, learner);
    }

    /** The same for another address. */
    WrittenAward at(String address) {
        return new WrittenAward(address, externalId, name, earnedOn, narrative, evidence, validThrough, learnerId);
    }

    /** The same, earned on this day if it names none. */
    WrittenAward orOn(String day) {
        return earnedOn.isEmpty()
                ? new WrittenAward(email, externalId, name, day, narrative, evidence, validThrough, learnerId)
                : this;
    }

    /** Whom it names, as written. */
    public String recipient() {
        return email.isEmpty() ? externalId : email;
    }

    /** Once {@link AwardRules} found nothing wrong with it. */
    NamedAward read() {
        return new NamedAward(
                new Recipient(
                        EmailAddress.parse(email).orElse(null), externalId.isEmpty() ? null : externalId, learnerId),
                name,
                WrittenDay.parse(earnedOn).orElseThrow(),
                narrative.isEmpty() ? null : narrative,
                evidence,
                WrittenDay.parse(validThrough).orElse(null));
    }

    static WrittenAward of(NamedAward award) {
        var email = award.to().email();
        return new WrittenAward(
                email == null ? "" : email.written(),
                award.to().externalId(),
                award.name(),
                award.earnedOn().toString(),
                award.narrative(),
                award.evidence(),
                award.validThrough() == null ? "" : award.validThrough().toString(),
                award.to().learnerId());
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}

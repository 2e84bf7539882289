package org.matricula.credential.recipient;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import org.matricula.account.EmailAddress;
import org.matricula.platform.Invalid;

/**
 * What an award has to say, wherever it is written.
 *
 * @param today the organisation's, on whose calendar it awards
 */
record AwardRules(LocalDate today) {

    static final int MOST_PROOFS = 20;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NARRATIVE = 5_000;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final String WRONG = "credential.recipient.wrong.";

    /** What is wrong with it; the field's names begin with {@code prefix}. */
    List<Invalid.Field> problems(String prefix, WrittenAward award) {
        var wrong = new Invalid.Collector();
        checkRecipient(prefix, award, wrong);
        checkDays(prefix, award, wrong);
        wrong.check(award.name().length() <= LONGEST_NAME, prefix + "name", WRONG + "name-long", LONGEST_NAME)
                .check(
                        award.narrative().length() <= LONGEST_NARRATIVE,
                        prefix + "narrative",
                        WRONG + "narrative-long",
                        LONGEST_NARRATIVE);
        checkEvidence(prefix + "evidence", award.evidence(), wrong);
        return wrong.found();
    }

    /** @throws Invalid if anything is wrong with it */
    NamedAward read(WrittenAward award) {
        var problems = problems("", award);
        if (!problems.isEmpty()) throw new Invalid(problems);
        return award.read();
    }

    private static void checkRecipient(String prefix, WrittenAward award, Invalid.Collector wrong) {
        var named = !award.email().isEmpty() || !award.externalId().isEmpty() || award.learnerId() != null;
        var address =
                award.email().isEmpty() || EmailAddress.parse(award.email()).isPresent();
        var id = award.externalId();
        wrong.check(named, prefix + "email", WRONG + "nobody")
                .check(address, prefix + "email", WRONG + "address")
                .check(id.length() <= LONGEST_ID, prefix + "externalId", WRONG + "id-long", LONGEST_ID)
                .check(id.codePoints().noneMatch(Character::isISOControl), prefix + "externalId", WRONG + "id-form");
    }

    private void checkDays(String prefix, WrittenAward award, Invalid.Collector wrong) {
        var earned = WrittenDay.parse(award.earnedOn());
        var through = WrittenDay.parse(award.validThrough());
        var none = award.earnedOn().isEmpty();
        wrong.check(!none, prefix + "earnedOn", WRONG + "day-missing")
                .check(none || earned.isPresent(), prefix + "earnedOn", WRONG + "day")
                .check(!earned.filter(today::isBefore).isPresent(), prefix + "earnedOn", WRONG + "day-future")
                .check(!earned.filter(EARLIEST::isAfter).isPresent(), prefix + "earnedOn", WRONG + "day-early")
                .check(award.validThrough().isEmpty() || through.isPresent(), prefix + "validThrough", WRONG + "end")
                .check(
                        earned.isEmpty()
                                || through.filter(earned.get()::isAfter).isEmpty(),
                        prefix + "validThrough",
                        WRONG + "end-before");
    }

    private static void checkEvidence(String field, List<Proof> evidence, Invalid.Collector wrong) {
        wrong.check(evidence.size() <= MOST_PROOFS, field, WRONG + "evidence-many", MOST_PROOFS)
                .check(evidence.stream().allMatch(AwardRules::isAddress), field, WRONG + "evidence-address")
                .check(
                        evidence.stream()
                                .allMatch(proof -> proof.name().length()
                                                + proof.description().length()
                                        <= LONGEST_NARRATIVE),
                        field,
                        WRONG + "evidence-long",
                        LONGEST_NARRATIVE);
    }

    /** None at all is as good as a web address. */
    private static boolean isAddress(Proof proof) {
        if (proof.url().isEmpty()) return true;
        try {
            var uri = new URI(proof.url());
            var web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && proof.url().length() <= LONGEST_ADDRESS;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

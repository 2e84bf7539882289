package org.matricula.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** Whether a credential was awarded to an address, by its own account. */
class AddressMatchTests {

    /** {@code printf 'a@example.comKosher' | sha256sum}, as in the standard's own example. */
    private static final String KOSHER = "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399";

    @Test
    void addressInClearOrHashedIsTheSameWhateverItsCase() {
        assertThat(match(new Identity("Ada@example.org", false, "emailAddress", null), "ada@Example.org"))
                .isEqualTo(AddressMatch.SAME);
        assertThat(match(new Identity(KOSHER, true, "emailAddress", "Kosher"), "A@example.com"))
                .isEqualTo(AddressMatch.SAME);
        assertThat(match(new Identity(KOSHER.toUpperCase(), true, "emailAddress", "Kosher"), "a@example.com"))
                .isEqualTo(AddressMatch.SAME);
    }

    @Test
    void anotherAddressOrAnotherSaltIsAnother() {
        assertThat(match(new Identity(KOSHER, true, "emailAddress", "Kosher"), "b@example.com"))
                .isEqualTo(AddressMatch.OTHER);
        assertThat(match(new Identity(KOSHER, true, "emailAddress", "Salt"), "a@example.com"))
                .isEqualTo(AddressMatch.OTHER);
    }

    @Test
    void oneOfSeveralIsEnough() {
        var named = new Identity("Ada Lovelace", false, "name", null);
        var other = Identity.hashedEmail("ada@work.example", "x");
        var own = Identity.hashedEmail("ada@example.org", "y");

        assertThat(AddressMatch.of(subject(null, named, other, own), List.of("ada@example.org")))
                .isEqualTo(AddressMatch.SAME);
    }

    @Test
    void nothingIsSaidWhereThereIsNoAddressThatCanBeCompared() {
        assertThat(match(new Identity("Ada Lovelace", false, "name", null), "ada@example.org"))
                .isEqualTo(AddressMatch.UNSAID);
        assertThat(match(new Identity("sha1$00", true, "emailAddress", null), "ada@example.org"))
                .isEqualTo(AddressMatch.UNSAID);
        assertThat(AddressMatch.of(subject("did:key:z6Mk"), List.of("ada@example.org")))
                .isEqualTo(AddressMatch.UNSAID);
    }

    /** Else somebody would be told that it is another's, where only a word is missing. */
    @Test
    void hashThatIsNotCalledOneIsStillComparedAsOne() {
        assertThat(match(new Identity(KOSHER, false, "emailAddress", "Kosher"), "a@example.com"))
                .isEqualTo(AddressMatch.SAME);
    }

    @Test
    void idOfTheSubjectMayBeAnAddress() {
        assertThat(AddressMatch.of(subject("mailto:Ada@example.org"), List.of("ada@example.org")))
                .isEqualTo(AddressMatch.SAME);
        assertThat(AddressMatch.of(subject("mailto:bob@example.org"), List.of("ada@example.org")))
                .isEqualTo(AddressMatch.OTHER);
    }

    @Test
    void recordOfSeveralAchievementsNamesItsHolderInTheSameWay() {
        var json = JsonNodeFactory.instance.objectNode();
        json.putObject("credentialSubject")
                .putArray("identifier")
                .add(Identity.hashedEmail("ada@example.org", "salt").toJson());
        var verification = new Verification(json, List.of(Check.passed(Check.Kind.FORMAT)), null);

        assertThat(AddressMatch.of(verification, List.of("ada@example.org"))).isEqualTo(AddressMatch.SAME);
        assertThat(AddressMatch.of(verification, List.of("bob@example.org"))).isEqualTo(AddressMatch.OTHER);
    }

    private static AddressMatch match(Identity identity, String address) {
        return AddressMatch.of(subject(null, identity), List.of(address));
    }

    private static AchievementSubject subject(String id, Identity... identities) {
        var achievement = Achievement.of("https://example.org/a", "A", "B", new Criteria(null, "C"));
        return new AchievementSubject(id, List.of(identities), achievement, null, null, null, List.of());
    }
}

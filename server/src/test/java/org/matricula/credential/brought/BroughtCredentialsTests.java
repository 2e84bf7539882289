package org.matricula.credential.brought;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.credential.Credentials;
import org.matricula.credential.PublicCredentials;
import org.matricula.credential.Reissue;
import org.matricula.openbadges.BakedImage;
import org.matricula.openbadges.Verdict;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.platform.Refusal;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class BroughtCredentialsTests {

    @Autowired
    BroughtCredentials brought;

    @Autowired
    Accounts accounts;

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Credentials credentials;

    @Autowired
    PublicCredentials publicCredentials;

    @Autowired
    Reissue reissue;

    @Autowired
    List<PersonalData> personalData;

    @Autowired
    JdbcClient jdbc;

    private final ForeignBadge guild = new ForeignBadge();
    private Somebody ada;
    private Person person;

    @BeforeEach
    void somebody() {
        ada = Somebody.in(accounts);
        person = Person.of(ada.id());
    }

    @Test
    void credentialOfAnotherIssuerIsKeptWithWhatCameOutOfVerifyingIt() {
        var added = add(guild.json("1", "Weaving", ada.address()));

        assertThat(added.isNew()).isTrue();
        assertThat(brought.of(person)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Weaving");
            assertThat(one.issuer()).isEqualTo("Guild of Makers");
            assertThat(one.verdict()).isEqualTo(Verdict.VALID);
            assertThat(one.owner()).isEqualTo(BroughtCredential.Owner.ADDRESS);
        });
    }

    @Test
    void theSameCredentialAgainTakesItsOwnPlaceInWhateverFormItComes() {
        var first = add(guild.json("1", "Weaving", ada.address()));
        var again = add(guild.token("1", "Weaving well", ada.address()));

        assertThat(again.isNew()).isFalse();
        assertThat(again.credential().id()).isEqualTo(first.credential().id());
        assertThat(brought.of(person)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Weaving well");
            assertThat(one.token()).isTrue();
        });
    }

    @Test
    void itIsGivenBackToTheLetter() {
        var token = guild.token("1", "Weaving", ada.address());

        var added = add("  " + token + "\n");

        assertThat(brought.document(person, added.credential().id()))
                .isEqualTo(new BroughtCredentials.Document(token, true));
    }

    @Test
    void pictureThatCarriesACredentialIsTakenToo() {
        var svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"></svg>".getBytes(StandardCharsets.UTF_8);
        var baked = BakedImage.bake(svg, guild.json("1", "Weaving", ada.address()));

        assertThat(brought.add(person, baked).credential().name()).isEqualTo("Weaving");
    }

    @Test
    void whatNamesNoneOfTheAccountsAddressesIsKeptAsUnchecked() {
        assertThat(add(guild.json("1", "Weaving", "somebody.else@example.org"))
                        .credential()
                        .owner())
                .isEqualTo(BroughtCredential.Owner.UNCHECKED);
    }

    @Test
    void whatIsOverIsKeptAndSaysSo() {
        assertThat(add(guild.expired("1", "Weaving", ada.address()))
                        .credential()
                        .verdict())
                .isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void forgedCredentialIsRefusedWithTheReason() {
        var forged = guild.json("1", "Weaving", ada.address()).replace("Showed it.", "Showed all.");

        assertThatThrownBy(() -> add(forged))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.fields().getFirst().arguments().toString())
                                .contains("signature does not match"));
        assertThatThrownBy(() -> add("Dear committee")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> add("")).isInstanceOf(Invalid.class);
        assertThat(brought.of(person)).isEmpty();
    }

    @Test
    void whatWasAwardedHereIsNotKeptTwice() {
        var world = passedCourse.by(1);
        awarding.runNow(
                world.provider().id(), achievements.ofCourse(world.course()).id());
        var learner = Person.of(world.learner().id());
        var document = publicCredentials.document(
                credentials.of(learner).getFirst().address().token());

        assertThatThrownBy(() -> brought.add(learner, document)).isInstanceOf(Refusal.class);
    }

    @Test
    void noneThatAnotherTookThePlaceOfIsKeptAsFromElsewhere() {
        var world = passedCourse.by(1);
        awarding.runNow(
                world.provider().id(), achievements.ofCourse(world.course()).id());
        var learner = Person.of(world.learner().id());
        var former = credentials.of(learner).getFirst();
        jdbc.sql("update credential set valid_until = '2031-01-01' where credential_id = :id")
                .param("id", former.credentialId())
                .update();
        reissue.renew(world.provider().id(), former.credentialId(), Instant.parse("2033-01-01T00:00:00Z"));
        var document = publicCredentials.document(former.address().token());

        assertThatThrownBy(() -> brought.add(learner, document)).isInstanceOf(Refusal.class);
    }

    @Test
    void nobodyElseSeesOrRemovesIt() {
        var id = add(guild.json("1", "Weaving", ada.address())).credential().id();
        var other = Person.of(Somebody.in(accounts).id());

        assertThat(brought.of(other)).isEmpty();
        assertThatThrownBy(() -> brought.document(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> brought.remove(other, id)).isInstanceOf(NotFound.class);
        brought.remove(person, id);
        assertThat(brought.of(person)).isEmpty();
    }

    @Test
    void itIsSealedExportedAndErased() {
        add(guild.json("1", "Weaving", ada.address()));
        var sealed = jdbc.sql("select sealed_document from brought_credential where learner_id = :learner")
                .param("learner", ada.id())
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Weaving");
        var data = personalData.stream()
                .filter(one -> one.section().equals("credentials-from-elsewhere"))
                .findFirst()
                .orElseThrow();

        assertThat(data.export(person).toString()).contains("Weaving");
        data.erase(person);
        assertThat(brought.of(person)).isEmpty();
    }

    private BroughtCredentials.Added add(String document) {
        return brought.add(person, document.getBytes(StandardCharsets.UTF_8));
    }
}

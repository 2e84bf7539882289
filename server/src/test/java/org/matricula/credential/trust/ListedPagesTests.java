package org.matricula.credential.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.CourseDetails;
import org.matricula.catalogue.Courses;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awards;
import org.matricula.credential.Credentials;
import org.matricula.credential.Earned;
import org.matricula.credential.Manner;
import org.matricula.credential.share.Earners;
import org.matricula.openbadges.CachedWeb;
import org.matricula.organisation.NewOrganisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Person;
import org.matricula.testing.Browser;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Our own pages say where an issuer is listed, as checking does; being in no registry is said quietly, once. */
@MatriculaTest
class ListedPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Organisations organisations;

    @Autowired
    Courses courses;

    @Autowired
    Achievements achievements;

    @Autowired
    Awards awards;

    @Autowired
    Credentials credentials;

    @Autowired
    Earners earners;

    @Autowired
    IssuerList lists;

    @Autowired
    CachedWeb web;

    @Autowired
    Clock clock;

    @Test
    @Tag("browser")
    void listedIssuerAndItsCredentialsSayWhereItIsListed() {
        var credential = credentialOfTheListed();
        var issuer = "/issuers/" + Register.LISTED;

        assertThat(page(credential).select(".facts .status.good").text()).isEqualTo("Listed in Test Register");
        assertThat(page(issuer).select(".facts .status.good").text()).isEqualTo("Listed in Test Register");
        assertThat(page(credential).text()).doesNotContain("in none of");
        assertThat(Visitor.stranger(port).get("/api/v1" + issuer).body()).contains("\"listedIn\":[\"Test Register\"]");
        try (var visitor = Browser.at(port)) {
            visitor.open(credential).axe().picture("listed-credential");
            visitor.open(issuer).axe().picture("listed-issuer");
        }
    }

    @Test
    @Tag("browser")
    void issuerInNoRegistryIsNotBlamedForIt() {
        var world = earners.one(Manner.TOLD);
        var issuer = "/issuers/" + world.provided().provider().slug();
        var credential = page(world.holding().publicPath());

        assertThat(credential.text())
                .contains("Its issuer is in none of the registries that are looked at here: Test Register.")
                .doesNotContain("Listed in");
        assertThat(credential.select(".verdict").text()).startsWith("Valid");
        assertThat(credential.select(".bad, .warn")).isEmpty();
        assertThat(page(issuer).text()).contains("In none of those that are looked at here: Test Register.");
        assertThat(page(issuer).select(".bad, .warn")).isEmpty();
        try (var visitor = Browser.at(port)) {
            visitor.open(world.holding().publicPath()).axe().picture("unlisted-credential");
            visitor.open(issuer).axe().picture("unlisted-issuer");
        }
    }

    @Test
    void registryThatDoesNotAnswerKeepsNobodyWaiting() throws Exception {
        var silence = new CountDownLatch(1);
        var key = new ECKeyGenerator(Curve.P_256).generate();
        var registry = new Registry.SignedList("Slow", URI.create("https://slow.example/list"), new JWKSet(key), null);
        var slow = new Trust(new Registries(List.of(registry)), lists, web, clock) {
            @Override
            public List<Listing> listings(String issuer) {
                try {
                    silence.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return List.of(new Listing("Slow"));
            }
        };
        var listings = new KnownListings(slow);

        var start = Instant.now();
        assertThat(listings.of("did:web:school.example")).isEqualTo(KnownListings.Known.NOTHING);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));

        silence.countDown();
        assertThat(listings.of("did:web:school.example").listings()).containsExactly(new Listing("Slow"));
    }

    private String credentialOfTheListed() {
        organisations.create(
                NewOrganisation.of(Register.LISTED, "Listed College", Locale.UK, ZoneId.of("Europe/London")));
        var course = courses.create(
                organisations.get(Register.LISTED).id(), null, new CourseDetails("Statistics", null, "", ""));
        var learner = earners.learning().somebody();
        var earned = Earned.of(learner.id(), "1", Earners.EARNED, null);
        awards.award(achievements.ofCourse(course), List.of(earned), Manner.TOLD);
        return credentials.of(Person.of(learner.id())).getFirst().address().path();
    }

    private Document page(String path) {
        return Jsoup.parse(
                Objects.requireNonNull(Visitor.stranger(port).get(path).body()));
    }
}

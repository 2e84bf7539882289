package org.matricula.credential.share.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Credentials;
import org.matricula.credential.Earned;
import org.matricula.credential.HeldAwards;
import org.matricula.credential.Manner;
import org.matricula.credential.PageState;
import org.matricula.credential.Verification;
import org.matricula.credential.share.Backpack;
import org.matricula.credential.share.Earners;
import org.matricula.openbadges.Verdict;
import org.matricula.platform.PersonalData;
import org.matricula.testing.Browsing;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

@MatriculaTest
class BackpackPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext server;

    @Autowired
    Earners earners;

    @Autowired
    Credentials credentials;

    @Autowired
    HeldAwards awards;

    @Autowired
    Backpack backpack;

    @Autowired
    Verification verification;

    @Autowired
    List<PersonalData> personalData;

    private Earners.World world;
    private Browsing learner;

    @BeforeEach
    void award() {
        world = earners.one(Manner.TOLD);
        learner = Browsing.as(server, world.learner());
    }

    @Test
    void itHoldsWhatEveryOrganisationAwardedWithStateAndPage() {
        earners.more(world.learner());
        credentials.revoke(world.provided().provider().id(), world.holding().id(), "A mistake");

        var page = learner.page("/credentials");

        assertThat(page.select(".badges > li")).hasSize(2);
        assertThat(page.text())
                .contains("Revoked", "Valid", "Page open", world.holding().name());
        assertThat(page.select(".badges img").eachAttr("src")).allMatch(src -> src.matches("/a/.+/badge\\.svg"));
        assertThat(learner.page("/home").select("a[href=/credentials]")).isNotEmpty();
    }

    @Test
    void codesAndCredentialsFromElsewhereAreAStepAwayWithAndWithoutCredentials() {
        for (var reader :
                List.of(learner, Browsing.as(server, earners.learning().somebody()))) {
            for (var path : List.of("/home", "/credentials")) {
                var page = reader.page(path).select("main");
                assertThat(page.select("a[href=/claim]").text()).isEqualTo("You were given a code?");
                assertThat(page.select("a[href=/credentials/elsewhere]")).hasSize(1);
            }
            assertThat(reader.page("/credentials/elsewhere").select(".kicker a").attr("href"))
                    .isEqualTo("/credentials");
        }
    }

    @Test
    void aProfileShowsTheNewestEarnedFirst() {
        var later = earners.achievements()
                .ofCourse(earners.learning().programmeOf(1).courses().getFirst());
        var earned = Earned.of(world.learner().id(), "later", Earners.EARNED.plus(Duration.ofDays(400)), null);
        earners.awards().award(later, List.of(earned), Manner.TOLD);
        var newer = backpack.all(world.person()).stream()
                .filter(one -> one.name().equals(later.name()))
                .findFirst()
                .orElseThrow();

        learner.submit(
                "/credentials/profile",
                "name",
                "A. Learner",
                "credential",
                world.holding().id().toString(),
                "credential",
                newer.id().toString());

        var own = learner.page("/credentials/profile");
        assertThat(learner.page(own.select("#address").val().replace("http://matricula.test", ""))
                        .select(".badges h2")
                        .eachText())
                .containsExactly(newer.name(), world.holding().name());
        assertThat(own.select("label[for^=h-]").eachText())
                .anyMatch(label -> label.endsWith("1 May 2024"))
                .anyMatch(label -> label.endsWith("5 June 2025"));
    }

    @Test
    void aCollectionThatWouldNotShowOnTheProfileSaysWhyWhereItIsTicked() {
        var collection =
                learner.submit("/credentials/collections", "name", "Statistics").getHeader("Location");
        assertThat(learner.page("/credentials/profile").text()).contains("nothing is in it");

        learner.submit(collection + "/items", "credential", world.holding().id().toString());
        assertThat(learner.page("/credentials/profile").text()).doesNotContain("so it isn't shown");

        learner.submit(world.holding().path() + "/page", "page", "OFF");
        assertThat(learner.page("/credentials/profile").text()).contains("none of its credentials has an open page");
    }

    @Test
    void aCollectionTakesSeveralOfOnesOwnCredentialsAtOnceAndNobodyElses() {
        earners.more(world.learner());
        var foreign = earners.one(Manner.TOLD).holding();
        var collection =
                learner.submit("/credentials/collections", "name", "Both").getHeader("Location");
        var others = learner.page(collection)
                .select("form[action$=/items] input[name=credential]")
                .eachAttr("value");
        assertThat(others).hasSize(2);

        learner.submit(
                collection + "/items",
                "credential",
                others.getLast(),
                "credential",
                foreign.id().toString());
        learner.submit(collection + "/items", "credential", others.getFirst());

        var page = learner.page(collection);
        assertThat(page.select("ol.rows a.long").eachAttr("href"))
                .containsExactly("/credentials/" + others.getLast(), "/credentials/" + others.getFirst());
        assertThat(page.select("form[action$=/items]")).isEmpty();
    }

    @Test
    void aCredentialsFirstScreenSaysWhatItIsAndSharesItAndTheRestIsFolded() {
        var page = learner.page(world.holding().path()).select("main");

        assertThat(page.select("details a[href$=/share/linkedin-profile], details #address"))
                .isEmpty();
        assertThat(page.select("a[href$=/share/linkedin-profile].btn-primary, #address"))
                .hasSize(2);
        assertThat(page.select("details:not([open]) a[href$=/share/linkedin]").text())
                .isEqualTo("Post on LinkedIn");
        assertThat(page.select("details:not([open]) a[href$=/badge.png]")).hasSize(1);

        learner.submit(world.holding().path() + "/page", "page", "OFF");

        assertThat(learner.page(world.holding().path()).select("details #page-open"))
                .isEmpty();
        var refused = learner.submit(world.holding().path() + "/collections", "name", "x".repeat(101));
        assertThat(refused.getStatus()).isEqualTo(422);
    }

    @Test
    void itStandsInTheNavigationWhichSaysOnEachOfItsPagesWhereOneIs() {
        var entry = "header .entries a[href=/credentials]";

        assertThat(learner.page("/home").select(entry).attr("aria-current")).isEmpty();
        assertThat(learner.page("/credentials").select(entry).attr("aria-current"))
                .isEqualTo("page");
        for (var page : new String[] {world.holding().path(), "/credentials/profile"}) {
            assertThat(learner.page(page).select(entry).attr("aria-current")).isEqualTo("true");
        }
    }

    @Test
    void whoHasNothingYetIsToldWhatToDo() {
        var newcomer = Browsing.as(server, earners.learning().somebody());

        assertThat(newcomer.page("/credentials").select(".empty a[href=/courses]"))
                .hasSize(1);
    }

    @Test
    void manyAreShownPageByPageAndFoundByName() {
        for (var i = 0; i < Backpack.PAGE; i++) earners.more(world.learner());

        var first = learner.page("/credentials");
        assertThat(first.select(".badges > li")).hasSize(Backpack.PAGE);
        var second = learner.page(first.select("a[rel=next]").attr("href"));
        assertThat(second.select(".badges > li")).hasSize(1);
        assertThat(second.select(".badges a").attr("href"))
                .isNotIn(first.select(".badges a").eachAttr("href"));
        var words = world.holding().name().toUpperCase(Locale.ROOT).replaceFirst(".* ", "");
        assertThat(learner.page("/credentials?words=" + words).select(".badges > li"))
                .hasSize(1);
        assertThat(learner.page("/credentials?words=nothing").text()).contains("None of your credentials");
    }

    @Test
    void everyFileVerifiesAndOneArchiveHoldsAll() throws IOException {
        var path = world.holding().path();
        for (var file : new String[] {"/credential.json", "/badge.png", "/badge.svg", "/certificate.pdf"}) {
            var answer = learner.open(path + file);
            assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
            assertThat(verification.verify(answer.getContentAsByteArray()).verdict())
                    .as(file)
                    .isEqualTo(Verdict.VALID);
        }
        earners.more(world.learner());

        var files = unzipped(learner.open("/credentials/all.zip").getContentAsByteArray());

        assertThat(files).hasSize(8);
        assertThat(files.keySet()).anyMatch(name -> name.startsWith("001 ") && name.endsWith("/badge.png"));
        files.forEach((name, content) ->
                assertThat(verification.verify(content).verdict()).as(name).isEqualTo(Verdict.VALID));
    }

    @Test
    void thePublicPageOffersTheSameFiles() {
        var path = world.holding().publicPath();
        for (var file : new String[] {"/credential.json", "/badge.svg"}) {
            var body = Visitor.stranger(port).get(path + file).body();
            assertThat(verification
                            .verify(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                            .verdict())
                    .isEqualTo(Verdict.VALID);
        }
    }

    @Test
    void aCredentialIsInSeveralCollectionsEachInItsOwnOrder() {
        var other = backpackOf(earners.more(world.learner()).id());
        learner.submit("/credentials/collections", "name", "Data");
        learner.submit("/credentials/collections", "name", "For my employer");
        var collections = learner.page("/credentials").select(".rows a");
        assertThat(collections.eachText()).containsExactly("Data", "For my employer");
        var data = collections.get(0).attr("href");
        var employer = collections.get(1).attr("href");

        for (var id : new UUID[] {world.holding().id(), other}) {
            learner.submit(
                    "/credentials/" + id + "/collections",
                    "collection",
                    data.replaceFirst(".*/", "") + "," + employer.replaceFirst(".*/", ""));
        }
        learner.submit(data + "/items/" + other + "/move", "earlier", "true");
        learner.submit(employer + "/move", "earlier", "true");

        assertThat(names(data))
                .containsExactly("/credentials/" + other, world.holding().path());
        assertThat(names(employer)).containsExactly(world.holding().path(), "/credentials/" + other);
        assertThat(learner.page("/credentials").select(".rows a").eachText())
                .containsExactly("For my employer", "Data");
    }

    @Test
    void aCollectionsPageShowsWhatIsOpenAndGoesAtOnce() {
        var silent = earners.one(Manner.SILENT);
        var owner = Browsing.as(server, silent.learner());
        var open = earners.more(silent.learner());
        owner.submit("/credentials/collections", "name", "Mine");
        var path = owner.page("/credentials").select(".rows a").attr("href");
        for (var held : backpack.all(silent.person())) {
            owner.submit(held.path() + "/collections", "collection", path.replaceFirst(".*/", ""));
        }
        owner.submit(path + "/page", "open", "true");
        var address = owner.page(path).select("#address").val().replace("http://matricula.test", "");

        var shown = Visitor.stranger(port).get(address);
        assertThat(shown.body())
                .contains(open.name())
                .doesNotContain(silent.achievement().name());
        assertThat(shown.headers().firstValue("X-Robots-Tag")).contains("noindex");

        owner.submit(path + "/page", "open", "false");
        assertThat(Visitor.stranger(port).get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void aCollectionWithoutANameIsSentBackWithASentence() {
        var answer = learner.submit("/credentials/collections", "name", " ");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(answer)).contains("Give it a name.");
    }

    @Test
    void nobodyHasAProfileUntilTheyWantOneAndItIsOffAtOnce() {
        var saved = Map.of("name", "A. Learner", "sentence", "Likes statistics.");
        var id = world.holding().id().toString();
        learner.submit(
                "/credentials/profile",
                "name",
                "A. Learner",
                "sentence",
                "Likes statistics.",
                "credential",
                id,
                "handle",
                "");
        var random =
                learner.page("/credentials/profile").select("#address").val().replace("http://matricula.test", "");
        assertThat(random).matches("/p/.{27}");
        var shown = Visitor.stranger(port).get(random);
        assertThat(shown.body())
                .contains(
                        saved.get("name"),
                        saved.get("sentence"),
                        world.holding().name())
                .doesNotContain(world.learner().name());
        assertThat(shown.headers().firstValue("X-Robots-Tag")).contains("noindex");

        var handle = "h" + UUID.randomUUID().toString().substring(0, 12);
        learner.submit(
                "/credentials/profile", "name", "A. Learner", "handle", handle, "indexed", "true", "credential", id);
        var chosen = Visitor.stranger(port).get("/p/" + handle);
        assertThat(chosen.statusCode()).isEqualTo(200);
        assertThat(chosen.headers().firstValue("X-Robots-Tag")).isEmpty();
        var other = Browsing.as(server, earners.learning().somebody())
                .submit("/credentials/profile", "name", "B", "handle", handle);
        assertThat(Browsing.text(other)).contains("Somebody has this name already.");

        learner.submit("/credentials/profile/off");
        assertThat(Visitor.stranger(port).get("/p/" + handle).statusCode()).isEqualTo(404);
        assertThat(Visitor.stranger(port).get(random).statusCode()).isEqualTo(404);
    }

    @Test
    void sharingNeedsAnOpenPageAndLeadsToTheNetwork() {
        var path = world.holding().path();
        var answer = learner.open(path + "/share/bluesky");
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).startsWith("https://bsky.app/intent/compose?text=");
        assertThat(learner.page(path + "/mastodon?server=mastodon.social")
                        .select("#go-on a")
                        .attr("href"))
                .startsWith("https://mastodon.social/share?text=");
        assertThat(learner.page(path + "/mastodon?server=nowhere").text()).contains("the name of a server");

        awards.show(world.person(), world.holding().id(), PageState.OFF, false);
        assertThat(learner.open(path + "/share/bluesky").getStatus()).isEqualTo(409);
    }

    @Test
    void otherSitesAreTellingHowToShowItAndOnlyTheWidgetMayBeFramed() {
        var path = world.holding().publicPath();
        var page = Visitor.stranger(port).get(path);
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'");
        var widget = Visitor.stranger(port).get(path + "/embed");
        assertThat(widget.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(widget.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors *")
                .doesNotContain("script-src");
        assertThat(widget.body()).doesNotContain("<script");

        var discovery = org.jsoup.Jsoup.parse(page.body()).select("link[type=application/json+oembed]");
        var oembed = Visitor.stranger(port).get(discovery.attr("href").replace("http://matricula.test", ""));
        assertThat(oembed.body()).contains("\"type\":\"rich\"", "\"version\":\"1.0\"", path + "/embed", "<iframe");
        assertThat(oembed.body()).contains("width:100%;max-width:480px");
        var narrow = Visitor.stranger(port)
                .get(discovery.attr("href").replace("http://matricula.test", "") + "&maxwidth=300");
        assertThat(narrow.body()).contains("\"width\":300", "width:100%;max-width:300px");
        assertThat(Visitor.stranger(port)
                        .get("/oembed?url=https://elsewhere.example/c/x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Visitor.stranger(port)
                        .get("/oembed?format=yaml&url=http://matricula.test" + path)
                        .statusCode())
                .isEqualTo(501);
    }

    @Test
    void whatALearnerWroteIsExportedAndErased() {
        learner.submit("/credentials/collections", "name", "Secret plans");
        learner.submit("/credentials/profile", "name", "A. Learner");
        var data = personalData.stream()
                .filter(one -> one.section().equals("backpack"))
                .findFirst()
                .orElseThrow();
        assertThat(data.export(world.person()).toString()).contains("Secret plans", "A. Learner");

        data.erase(world.person());

        assertThat(data.export(world.person()).toString()).doesNotContain("Secret plans", "A. Learner");
    }

    private UUID backpackOf(UUID achievement) {
        return backpack.all(world.person()).stream()
                .filter(held -> held.achievementId().equals(achievement))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> names(String collection) {
        return learner.page(collection).select("ol.rows a").stream()
                .map((Element link) -> link.attr("href"))
                .toList();
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}

package org.matricula.credential.design.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.credential.framework.Aligning;
import org.matricula.credential.framework.NewAlignment;
import org.matricula.credential.framework.SkillKind;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.testing.Browsing;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.matricula.testing.Pictures;
import org.matricula.testing.PlainBrowser;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.session.SessionRepository;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@MatriculaTest
class DesignPagesTests {

    private static final String[] KNOTS = {
        "name", "Knots", "description", "Ties them.", "criteria", "Tie **ten**.", "type", "Badge", "tags", "sea, rope"
    };

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext server;

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    Aligning aligning;

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    List<PersonalData> personalData;

    private PassedCourse.World world;
    private Somebody somebody;
    private Browsing issuer;
    private String path;
    private String api;

    @BeforeEach
    void appoint() {
        world = passedCourse.by(1);
        somebody = Somebody.in(accounts);
        members.add(world.provider().id(), somebody.id(), Role.ISSUER);
        issuer = Browsing.as(server, somebody);
        path = world.provider().path() + "/achievements";
        api = "/api/v1/organisations/" + world.provider().slug() + "/achievements";
    }

    @Test
    void theListShowsWhatThereIsByStateWithAPictureEach() {
        create();

        var page = issuer.page(path);
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody img")).hasSize(2);
        assertThat(page.select(".tabs").text()).isEqualTo("All (2) Drafts (1) Published (1) Retired (0)");
        assertThat(issuer.page(path + "?state=DRAFT").select("tbody th").text()).isEqualTo("Knots");
        assertThat(issuer.page(path + "?name=nothing+such").select(".empty").text())
                .contains("None of your achievements");
    }

    @Test
    void theEditorShowsTheCriteriaAsTheyReadAndSavesNothingYet() {
        var shown = issuer.submit(path, with("preview", "1"));

        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(Browsing.text(shown)).contains("<strong>ten</strong>");
        assertThat(issuer.page(path).text()).doesNotContain("Knots");
    }

    @Test
    void lookingAgainSaysWhatIsStillWrongAndNoMore() {
        var refused = Jsoup.parse(Browsing.text(issuer.submit(path, with("name", " ", "validity", "soon"))));
        assertThat(refused.select("#definition input[name=checked]").val()).isEqualTo("true");

        var looked = issuer.submit(path, with("validity", "soon", "preview", "1", "checked", "true"));

        assertThat(looked.getStatus()).isEqualTo(200);
        var form = Jsoup.parse(Browsing.text(looked)).selectFirst("#definition");
        assertThat(form.select("#name-wrong")).isEmpty();
        assertThat(form.select("#validity-wrong").text()).contains("choose days, months or years beside it");
        assertThat(form.select("#criteria-shown").text()).isEqualTo("Tie ten.");
        assertThat(form.select("input[name=checked]")).hasSize(1);
    }

    @Test
    void whatIsTooLongIsNamed() {
        var refused = Jsoup.parse(Browsing.text(issuer.submit(path, with("name", "x".repeat(300)))));

        assertThat(refused.select("#errors li").text())
                .isEqualTo("The name can have 200 characters at most, and has 300.");
    }

    @Test
    void anEntryThatIsNoAddressIsSaidOnce() {
        var refused =
                issuer.submit(create() + "/opinions", "addresses", "bo@example.org al@example.org\nnot an address");

        assertThat(Jsoup.parse(Browsing.text(refused)).select("#errors li").eachText())
                .containsExactly("“not an address” is not an e-mail address.");
    }

    @Test
    void whereNobodyLookedNoChartIsDrawn() {
        issuer.submit(create() + "/publication", "revision", "1");

        var page = issuer.page(world.provider().path() + "/reach");

        assertThat(page.select(".reach-chart")).isEmpty();
        assertThat(page.select(".empty").text()).startsWith("Nobody has looked at a credential or a badge");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasEnteredKept() {
        var refused = issuer.submit(path, with("name", " ", "validity", "soon"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(refused))
                .contains("Give it a name.", "is not a length of time", "Tie **ten**.", "sea, rope");
    }

    @Test
    void whatIsPublishedIsAwardedFromItsPage() {
        var one = create();
        assertThat(issuer.page(one).select("a[href$=/award]")).isEmpty();

        issuer.submit(one + "/publication", "revision", "1");

        var way = issuer.page(one).select(".page-head a[href$=/award]");
        assertThat(way.text()).isEqualTo("Award");
        assertThat(issuer.open(way.attr("href")).getStatus()).isEqualTo(200);
    }

    @Test
    void everyTabKeepsTheOthersAndTheWayBack() {
        var one = create();
        var tabs = issuer.page(one).select(".tabs a").eachAttr("href");
        assertThat(tabs).hasSizeGreaterThan(2);

        for (var tab : tabs) {
            var page = issuer.page(tab);
            assertThat(page.select(".tabs a").eachAttr("href")).as(tab).isEqualTo(tabs);
            assertThat(page.select(".tabs a[aria-current=page]").attr("href")).isEqualTo(tab);
            assertThat(page.select(".kicker a").attr("href")).isEqualTo(path);
        }
    }

    @Test
    void fromDraftToPublicPageAndToTheNextVersion() {
        var one = create();
        assertThat(issuer.submit(one + "/publication", "revision", "1").getStatus())
                .isEqualTo(303);
        var publicPath = issuer.page(one).select("a[href^=/a/]").first().attr("href");

        issuer.submit(one, with("name", "Knots and splices", "revision", "0"));
        var desk = issuer.page(one);
        assertThat(desk.select(".note").text()).contains("This is the draft of version 2");
        issuer.submit(one + "/publication", "revision", "1");

        var visitor = PlainBrowser.at(port);
        var now = visitor.get(publicPath);
        assertThat(now.page().select("h1").text()).isEqualTo("Knots and splices");
        assertThat(now.text()).contains("How to earn this", "Version 1", "sea, rope");
        assertThat(visitor.get(now.page().select("article img").attr("src")).status())
                .isEqualTo(200);
        assertThat(visitor.get(now.page()
                                .select("article a[href^=/issuers/]")
                                .first()
                                .attr("href"))
                        .status())
                .isEqualTo(200);
        var former = visitor.get(publicPath + "?version=1");
        assertThat(former.page().select("h1").text()).isEqualTo("Knots");
        assertThat(former.text()).contains("This is version 1");
        assertThat(visitor.get(publicPath + "?version=3").status()).isEqualTo(404);
        var forPrograms = json.readTree(visitor.get("/api/v1/achievements" + publicPath.substring(2) + "?version=1")
                .body());
        assertThat(forPrograms.path("name").stringValue()).isEqualTo("Knots");
        assertThat(forPrograms.path("versions").size()).isEqualTo(2);
    }

    @Test
    void theSecondOfTwoEditorsSeesWhatItSaysNowAndKeepsWhatWasEntered() {
        var one = create();
        issuer.submit(one, with("name", "First", "revision", "1"));

        var told = issuer.submit(one, with("name", "Second", "revision", "1"));

        assertThat(told.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(told)).contains("Somebody else has changed this draft", "value=\"Second\"");
        assertThat(issuer.page(one).select("h1").text()).isEqualTo("First");
    }

    @Test
    void aBadgeIsDrawnLookedAtAndSaved() {
        var one = create();
        var looked = issuer.submit(one + "/picture", design("preview", "1"));
        assertThat(looked.getStatus()).isEqualTo(200);
        assertThat(Browsing.text(looked)).contains("data:image/svg+xml;base64,", "Reads well");
        assertThat(issuer.page(one + "/picture").text()).doesNotContain("Remove this picture");

        assertThat(issuer.submit(one + "/picture", design()).getStatus()).isEqualTo(303);

        var page = issuer.page(one + "/picture");
        assertThat(page.select("input[name=shape][checked]").val()).isEqualTo("SHIELD");
        assertThat(page.select("input[name=icon][checked]").val()).isEqualTo("gem");
        var svg = issuer.open(one + "/picture.svg");
        assertThat(svg.getHeader("Content-Disposition")).contains("badge.svg");
        assertThat(issuer.open(one + "/picture.png?size=800").getContentAsByteArray().length)
                .isGreaterThan(5_000);
        assertThat(issuer.submit(one + "/picture", design()).getStatus())
                .as("seen before")
                .isEqualTo(422);
    }

    @Test
    void coloursThatCantBeReadAreRefusedInWords() {
        var refused = issuer.submit(create() + "/picture", design("ink", "#20604b"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(refused)).contains("can hardly be read on this ground");
    }

    @Test
    void aPictureIsBroughtAndAHostileOneRefusedWithAReason() {
        var one = create();
        assertThat(bring(one, "badge.png", Pictures.png(300, 200)).getStatus()).isEqualTo(303);
        assertThat(issuer.page(one).select("article img").attr("src")).startsWith("data:image/png");
        var used = issuer.page(one + "/picture");
        assertThat(used.select("figure.in-use img").attr("src")).startsWith("data:image/png");
        assertThat(used.select("details.more").hasAttr("open")).isFalse();
        assertThat(used.select("details.more .designer")).hasSize(1);
        var drawing = Jsoup.parse(Browsing.text(issuer.submit(one + "/picture", design("preview", "1"))));
        assertThat(drawing.select("details.more").hasAttr("open")).isTrue();

        var hostile = bring(one, "badge.svg", """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>""".getBytes(StandardCharsets.UTF_8));

        assertThat(hostile.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(hostile)).contains("has a script inside");
    }

    @Test
    void definitionsOfAnotherPlatformAreLookedAtAndBecomeDrafts() {
        var file = """
                [{"type":"BadgeClass","name":"First aid","description":"Helps.","criteria":"https://o.example/c"},
                 {"type":["Achievement"],"name":"","description":"x","criteria":{"narrative":"y"}}]""";
        var looked = issuer.submit(path + "/import", "text", file);
        assertThat(Browsing.text(looked)).contains("First aid", "Give it a name.");
        assertThat(issuer.page(path).text()).doesNotContain("First aid");

        assertThat(issuer.submit(path + "/import/drafts", "json", file, "chosen", "1")
                        .getStatus())
                .isEqualTo(422);
        assertThat(issuer.submit(path + "/import/drafts", "json", file, "chosen", "0")
                        .getStatus())
                .isEqualTo(303);

        assertThat(issuer.page(path + "?state=DRAFT").text()).contains("First aid");
    }

    /** Seed 003: an employer who co-designs a badge. */
    @Test
    void anEmployerCommentsOnADraftWithoutAnAccountBeforeItIsPublished() {
        var one = create();
        var employer = Somebody.in(accounts);
        assertThat(issuer.submit(one + "/opinions", "addresses", "nobody").getStatus())
                .isEqualTo(422);
        assertThat(issuer.submit(one + "/opinions", "addresses", employer.address())
                        .getStatus())
                .isEqualTo(303);
        var link = new Mailbox(jdbc, employer.address()).latest().link();

        var visitor = PlainBrowser.at(port);
        assertThat(visitor.get(link).text()).contains("Knots", "Tie ten.");
        var browsing = Browsing.as(server, employer);
        assertThat(browsing.submit(link, "name", "", "words", "").getStatus()).isEqualTo(422);
        assertThat(browsing.submit(link, "name", "Bo", "organisation", "Ropes Ltd", "words", "Ask for a bowline.")
                        .getStatus())
                .isEqualTo(303);

        assertThat(issuer.page(one + "/opinions").text()).contains("Ask for a bowline.", "Bo, Ropes Ltd");
        var data = personalData.stream()
                .filter(part -> part.section().equals("opinionsOfDefinitions"))
                .findFirst()
                .orElseThrow();
        assertThat(data.export(Person.of(employer.id()))).asString().contains("bowline");
        data.erase(Person.of(employer.id()));
        assertThat(issuer.page(one + "/opinions").text()).doesNotContain("bowline", employer.address());
        assertThat(visitor.get(link).status()).isEqualTo(404);
    }

    @Test
    void whoIsAskedReadsItsSkillsAndNoLongerOfADraftOnceItIsPublished() {
        var one = create();
        var id = UUID.fromString(one.substring(one.lastIndexOf('/') + 1));
        var skill = new NewAlignment("Splicing", "https://guild.example.org/splicing", null, "Guild of riggers");
        aligning.add(world.provider().id(), id, skill, SkillKind.HARD);
        var address = "asked@" + world.provider().slug() + ".example.org";
        issuer.submit(one + "/opinions", "addresses", address);
        var link = new Mailbox(jdbc, address).latest().link();
        var visitor = PlainBrowser.at(port);
        assertThat(visitor.get(link).page().select(".sheet").text())
                .contains("Draft of " + world.provider().name(), "What it stands for", "Splicing");

        var revision = issuer.page(one).select("input[name=revision]").val();
        assertThat(issuer.submit(one + "/publication", "revision", revision).getStatus())
                .isEqualTo(303);

        var published = visitor.get(link).page();
        assertThat(published.select(".note").text()).contains("has published this");
        assertThat(published.select(".sheet").text()).contains("Splicing").doesNotContain("Draft");
        assertThat(published.select(".sheet .kicker").text())
                .isEqualTo(world.provider().name());
    }

    @Test
    void aLinkEndsAfterThirtyDays() {
        var one = create();
        issuer.submit(one + "/opinions", "addresses", "bo@" + world.provider().slug() + ".example.org");
        var link = new Mailbox(jdbc, "bo@" + world.provider().slug() + ".example.org")
                .latest()
                .link();
        jdbc.sql("update definition_opinion set ends_at = ends_at - interval '30 days'")
                .update();

        var ended = PlainBrowser.at(port).get(link);

        assertThat(ended.status()).isEqualTo(410);
        assertThat(ended.text()).contains("This link has ended");
    }

    /** *Badges and credentials*, 7. */
    @Test
    void studentSystemsReadAndWriteAllOfADefinitionByApi() {
        var definition = """
                {"name":"Knots","description":"Ties them.","criteria":"Tie ten.","type":"MicroCredential",
                 "tags":["rope"],"validity":"P2Y","renewal":"SELF_SERVICE","renewalOpens":"P3M"}""";
        var key = UUID.randomUUID().toString();
        var program = Visitor.signedIn(port, Sessions.open(sessions, somebody.id(), somebody.name()));
        var made = json.readTree(
                program.json("POST", api, definition, "Idempotency-Key", key).body());
        var again = json.readTree(
                program.json("POST", api, definition, "Idempotency-Key", key).body());
        var one = api + "/" + made.path("id").stringValue();
        assertThat(again).isEqualTo(made);

        var changed = read(issuer.send(put(one), "{\"revision\":1,\"name\":\"Knots and splices\"}")
                .getContentAsByteArray());
        assertThat(changed.at("/next/name").stringValue()).isEqualTo("Knots and splices");
        assertThat(changed.at("/next/validity").stringValue()).isEqualTo("P2Y");
        assertThat(issuer.send(put(one), "{\"revision\":1,\"name\":\"Late\"}").getStatus())
                .isEqualTo(409);
        var drawn = issuer.send(put(one + "/picture"), """
                {"revision":2,"design":{"shape":"SHIELD","ground":"#1F5F4A","ink":"#FFFFFF","rim":"#123A2D","icon":"gem"}}""");
        assertThat(drawn.getStatus()).isEqualTo(200);

        var published =
                read(issuer.send(post(one + "/publication"), "{\"revision\":3}").getContentAsByteArray());
        assertThat(published.path("state").stringValue()).isEqualTo("PUBLISHED");
        assertThat(read(issuer.send(get(one)).getContentAsByteArray())
                        .path("versions")
                        .size())
                .isEqualTo(1);
        assertThat(Browsing.text(issuer.open(api))).contains("Knots and splices");
        assertThat(issuer.send(
                                post(api + "/import"),
                                "{\"type\":\"BadgeClass\",\"name\":\"N\",\"description\":\"D\",\"criteria\":\"https://o.example\"}")
                        .getStatus())
                .isEqualTo(201);
    }

    private JsonNode read(byte[] body) {
        return json.readTree(body);
    }

    private String create() {
        return issuer.submit(path, KNOTS).getHeader("Location");
    }

    private org.springframework.mock.web.MockHttpServletResponse bring(String one, String name, byte[] file) {
        var revision = issuer.page(one + "/picture")
                .select("input[name=revision]")
                .first()
                .val();
        return issuer.send(multipart(one + "/picture/file")
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .param("revision", revision));
    }

    private static String[] design(String... more) {
        return joined(
                new String[] {
                    "shape",
                    "SHIELD",
                    "ground",
                    "#1f5f4a",
                    "ink",
                    "#ffffff",
                    "rim",
                    "#123a2d",
                    "icon",
                    "gem",
                    "text",
                    "Knots",
                    "revision",
                    "1"
                },
                more);
    }

    private static String[] with(String... more) {
        return joined(KNOTS, more);
    }

    /** Later values take the place of earlier ones. */
    private static String[] joined(String[] some, String... more) {
        var all = new java.util.LinkedHashMap<String, String>();
        for (var i = 0; i < some.length; i += 2) all.put(some[i], some[i + 1]);
        for (var i = 0; i < more.length; i += 2) all.put(more[i], more[i + 1]);
        return all.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }
}

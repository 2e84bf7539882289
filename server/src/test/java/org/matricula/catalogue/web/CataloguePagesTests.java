package org.matricula.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.account.Accounts;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseDetails;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.ProgrammeDetails;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.Requirement;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.Runs;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.Role;
import org.matricula.testing.Browsing;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Providers;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@MatriculaTest
class CataloguePagesTests {

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext server;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    Members members;

    @Autowired
    Courses courses;

    @Autowired
    Runs runs;

    @Autowired
    Programmes programmes;

    Organisation provider;
    Organisation stranger;
    Browsing manager;
    Browsing outsider;

    @BeforeEach
    void providerWithManagerAndAnother() {
        provider = Providers.provider(organisations);
        manager = manager(provider);
        stranger = Providers.provider(organisations);
        outsider = manager(stranger);
    }

    @Test
    void visitorReadsTheCatalogueAndGetsNoSession() throws Exception {
        var course = course("Statistics " + provider.slug());
        runs.add(provider.id(), course.id(), null, run("Autumn 2014", "2014-10-01T00:00:00Z", "2015-06-01T00:00:00Z"));
        var programme = programme("Path", RequirementGroup.any(1, "", List.of(Requirement.anyOf(course.id()))));

        for (var path : List.of(
                "/courses?words=" + provider.slug(),
                "/courses/" + course.slug(),
                "/programmes",
                "/programmes/" + programme,
                "/api/v1/courses?words=" + provider.slug(),
                "/api/v1/courses/" + course.slug(),
                "/api/v1/programmes",
                "/api/v1/programmes/" + programme)) {
            var answer = visit(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.body()).as(path).contains("Statistics " + provider.slug());
        }
    }

    @Test
    void coursePageSaysWhenItRanAndWhatItCountsTowards() throws Exception {
        var course = course("Law");
        runs.add(provider.id(), course.id(), null, run("Autumn", "2014-09-30T23:00:00Z", "2015-05-31T23:00:00Z"));
        programme("Path to law", RequirementGroup.all("", List.of(Requirement.anyOf(course.id()))));

        var page = Jsoup.parse(visit("/courses/" + course.slug()).body());

        assertThat(page.text())
                .contains(
                        "Ended on 31 May 2015",
                        "Starts 1 October 2014",
                        "Ends 31 May 2015",
                        "Path to law",
                        provider.name());
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("http://matricula.test/courses/" + course.slug());
    }

    @Test
    void requirementsAreASentence() throws Exception {
        var a = course("A");
        var b = course("B");
        var c = course("C");
        var one = programme(
                "One",
                RequirementGroup.any(
                        2,
                        "",
                        List.of(Requirement.anyOf(a.id()), Requirement.anyOf(b.id()), Requirement.anyOf(c.id()))));
        var all = programme(
                "All", RequirementGroup.all("", List.of(Requirement.anyOf(a.id()), Requirement.anyOf(b.id()))));
        var either = programme(
                "Either",
                RequirementGroup.any(1, "", List.of(Requirement.anyOf(a.id()), Requirement.anyOf(b.id(), c.id()))));

        assertThat(visit("/programmes/" + one).body()).contains("Any 2 of these 3 courses");
        assertThat(visit("/programmes/" + all).body()).contains("All of these 2 courses");
        assertThat(visit("/programmes/" + either).body()).contains("Any one of these 2 requirements", "B / C");
    }

    @Test
    void scriptInADescriptionIsInert() throws Exception {
        var hostile = "<script>alert(1)</script> \n\n[x](javascript:alert(1)) <img src=x onerror=alert(1)> **bold**";
        var course = courses.create(provider.id(), null, new CourseDetails("<b>T</b>", null, "<i>s", hostile));

        var page = Jsoup.parse(visit("/courses/" + course.slug()).body());

        assertThat(page.select("main script, main img, main i, main b, main [onerror]"))
                .isEmpty();
        assertThat(page.select(".prose a").attr("href")).doesNotContain("javascript");
        assertThat(page.select(".prose strong").text()).isEqualTo("bold");
        assertThat(page.select("h1").text()).isEqualTo("<b>T</b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing-here", "%27%20or%201=1", "a%0Ab", "%F0%9F%92%A9", "..%5c..", "new"})
    void hostileAddressesAreNotFound(String slug) throws Exception {
        assertThat(visit("/courses/" + slug).statusCode()).isIn(400, 404);
        assertThat(visit("/programmes/" + slug).statusCode()).isIn(400, 404);
        assertThat(visit("/courses?words=" + slug + "%00&after=" + slug).statusCode())
                .isIn(200, 400, 404);
        assertThat(manager.open("/o/" + provider.slug() + "/courses/x" + slug).getStatus())
                .isIn(400, 404);
    }

    @Test
    void courseIsCreatedWithAWordFromItsTitle() {
        var answer =
                manager.submit(at("/courses"), "title", "Équations & more " + provider.slug(), "partnerCode", "E1");

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo(at("/courses/equations-more-" + provider.slug()));
        assertThat(manager.page(answer.getHeader("Location")).text())
                .contains("Équations & more", "E1", "has no run yet");
    }

    @Test
    void badInputIsSaidAtTheFieldAndKept() {
        var answer = manager.submit(at("/courses"), "title", "", "slug", "Not Good", "summary", "kept <summary>");
        var page = page(answer);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.select("#title-wrong, #slug-wrong")).hasSize(2);
        assertThat(page.select("#errors a").eachAttr("href")).containsExactly("#title", "#slug");
        assertThat(page.select("#slug").val()).isEqualTo("Not Good");
        assertThat(page.select("#summary").text()).isEqualTo("kept <summary>");
    }

    @Test
    void veryLongTitleIsRefusedWithItsLength() {
        var page = page(manager.submit(at("/courses"), "title", "x".repeat(201)));

        assertThat(page.select("#title-wrong").text()).contains("200", "201");
        assertThat(page.select("#title").val()).hasSize(201);
    }

    @Test
    void datesOfARunAreThoseOfTheOrganisation() {
        var course = course("Dates");
        var answer = manager.submit(
                at("/courses/" + course.slug() + "/runs"),
                "title",
                "Summer",
                "startsAt",
                "2027-07-01T09:00",
                "endsAt",
                "2027-08-01T09:00");

        var run = runs.ofCourse(course.id()).getFirst();
        assertThat(run.startsAt()).isEqualTo("2027-07-01T08:00:00Z");
        var edit = manager.page(answer.getHeader("Location") + "/edit");
        assertThat(edit.select("#startsAt").val()).isEqualTo("2027-07-01T09:00");
        assertThat(edit.text()).contains("London");
    }

    @Test
    void impossibleDatesAreSaidAtTheirFields() {
        var runsOf = at("/courses/" + course("Dates").slug() + "/runs");

        assertThat(wrongFields(runsOf, "title", "", "startsAt", "", "endsAt", "2027-08-01T09:00"))
                .containsExactly("#title", "#startsAt");
        assertThat(wrongFields(runsOf, "title", "x", "startsAt", "2027-08-01T09:00", "endsAt", "2027-08-01T09:00"))
                .containsExactly("#endsAt");
        assertThat(wrongFields(runsOf, "title", "x", "startsAt", "tomorrow", "endsAt", "+999999999-01-01T00:00"))
                .containsExactly("#startsAt", "#endsAt");
        assertThat(wrongFields(runsOf, "title", "x", "startsAt", "2027-03-28T01:30"))
                .containsExactly("#startsAt");
    }

    @Test
    void sumOfWeightsIsShownAndWarnedAbout() {
        var course = course("Weights");
        var run = runs.add(provider.id(), course.id(), "r", run("R", "2027-01-01T00:00:00Z", null));
        var path = at("/courses/" + course.slug() + "/runs/" + run.slug());
        manager.submit(path + "/tests", "title", "Essay", "kind", "TUTOR_MARKED", "weight", "62,5");

        assertThat(manager.page(path).select(".note.warn").text()).contains("62.5");
        assertThat(wrongFields(path + "/tests", "title", "x", "kind", "SINGING", "weight", "101"))
                .containsExactly("#kind", "#weight");

        manager.submit(path + "/tests", "title", "Quiz", "kind", "QUIZ", "weight", "37.5 %");
        assertThat(manager.page(path).select(".note.warn")).isEmpty();
        assertThat(manager.page(path).text()).contains("add up to 100");
    }

    @Test
    void programmeIsBuiltStepByStepWithoutScriptAndNothingTypedIsLost() {
        var a = course("Algebra");
        var b = course("Biology");
        var form = page(manager.submit(
                at("/programmes"),
                "title",
                "",
                "summary",
                "typed",
                "groups[0].title",
                "Core",
                "groups[0].needed",
                "",
                "groups[0].ticked",
                a.id().toString(),
                "groups[0].ticked",
                b.id().toString(),
                "do",
                "add-each:0"));
        assertThat(form.select("#summary").text()).isEqualTo("typed");
        assertThat(form.select("[id='groups[0].title']").val()).isEqualTo("Core");
        assertThat(form.select(".chosen > li").eachText()).containsExactly("Algebra", "Biology");
        assertThat(form.select(".ticks input")).isEmpty();
        assertThat(programmes.ofOrganisation(provider.id())).isEmpty();

        var refused = page(manager.submit(at("/programmes"), fields(form, "groups[0].needed", "3", "do", "save")));
        assertThat(refused.select("#errors a").eachAttr("href")).containsExactly("#title", "#groups[0].needed");

        var saved = manager.submit(
                at("/programmes"),
                fields(refused, "title", "P " + provider.slug(), "groups[0].needed", "1", "do", "save"));
        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(manager.page(saved.getHeader("Location")).text()).contains("Any one of these 2 courses");
    }

    @Test
    void tickedCoursesAreNotLostWhenSaveIsPressedAtOnce() {
        var a = course("Algebra");
        manager.submit(
                at("/programmes"),
                "title",
                "P",
                "groups[0].title",
                "",
                "groups[0].ticked",
                a.id().toString(),
                "do",
                "save");

        assertThat(programmes.ofOrganisation(provider.id()).getFirst().courseIds())
                .containsExactly(a.id());
    }

    @Test
    void requirementsAndGroupsCanBeRemovedAndAddedAsAlternatives() {
        var a = course("Algebra");
        var b = course("Biology");
        var slug =
                programme("P", RequirementGroup.all("", List.of(Requirement.anyOf(a.id()), Requirement.anyOf(b.id()))));
        var path = at("/programmes/" + slug);
        var form = manager.page(path + "/edit");

        var one = page(manager.submit(path, fields(form, "do", "remove:0:0")));
        assertThat(one.select(".chosen > li").eachText()).containsExactly("Biology");
        var two = page(manager.submit(path, fields(one, "do", "remove-group:0")));
        assertThat(two.select(".group")).isEmpty();
        var three = page(manager.submit(path, fields(two, "do", "add-group")));
        var four = page(manager.submit(
                path,
                fields(
                        three,
                        "groups[0].ticked",
                        a.id().toString(),
                        "groups[0].ticked",
                        b.id().toString(),
                        "do",
                        "add-either:0")));
        assertThat(four.select(".chosen > li")).hasSize(1);
        manager.submit(path, fields(four, "do", "save"));

        assertThat(programmes.get(slug).requirements())
                .singleElement()
                .satisfies(
                        requirement -> assertThat(requirement.courseIds()).containsExactlyInAnyOrder(a.id(), b.id()));
    }

    @Test
    void secondOfTwoWhoSaveIsToldWhatWouldBeLostAndKeepsTheirVersion() {
        var a = course("Algebra");
        var b = course("Biology");
        var slug = programme("P", RequirementGroup.all("", List.of(Requirement.anyOf(a.id()))));
        var path = at("/programmes/" + slug);
        var opened = manager.page(path + "/edit");
        manager.submit(path, fields(opened, "groups[0].ticked", b.id().toString(), "do", "save"));

        var answer = manager.submit(path, fields(opened, "title", "Mine", "do", "save"));
        var told = page(answer);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(told.select(".note.warn").text()).contains("Biology");
        assertThat(told.select("#title").val()).isEqualTo("Mine");
        assertThat(programmes.get(slug).courseIds()).containsExactly(a.id(), b.id());

        manager.submit(path, fields(told, "do", "save"));
        assertThat(programmes.get(slug).title()).isEqualTo("Mine");
        assertThat(programmes.get(slug).courseIds()).containsExactly(a.id());
    }

    @Test
    void whatIsInUseSaysWhyItStays() {
        var a = course("Used");
        programme("P", RequirementGroup.all("", List.of(Requirement.anyOf(a.id()))));

        var answer = manager.submit(at("/courses/" + a.slug() + "/delete"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page(answer).select(".wrong").text()).contains("can't be deleted");
        assertThat(courses.find(a.id())).isPresent();
    }

    @Test
    void outsiderOfAnotherOrganisationSeesAndChangesNothing() {
        var course = course("Mine");
        var run = runs.add(provider.id(), course.id(), "r", run("R", "2027-01-01T00:00:00Z", null));
        var own = "/o/" + provider.slug();
        for (var path : List.of("/courses", "/courses/new", "/courses/" + course.slug(), "/programmes"))
            assertThat(outsider.open(own + path).getStatus()).as(path).isEqualTo(403);

        var theirs = "/o/" + stranger.slug() + "/courses/" + course.slug();
        assertThat(outsider.open(theirs).getStatus()).isEqualTo(404);
        assertThat(outsider.open(theirs + "/runs/" + run.slug()).getStatus()).isEqualTo(404);
        assertThat(outsider.submit(theirs, "title", "Stolen").getStatus()).isEqualTo(404);
        assertThat(outsider.submit(theirs + "/delete").getStatus()).isEqualTo(404);
        assertThat(courses.find(course.id()).orElseThrow().title()).isEqualTo("Mine");
    }

    @Test
    void viewerMayNotEdit() {
        var somebody = Somebody.in(accounts);
        members.add(provider.id(), somebody.id(), Role.VIEWER);

        assertThat(Browsing.as(server, somebody).open(at("/courses")).getStatus())
                .isEqualTo(403);
    }

    private Browsing manager(Organisation organisation) {
        var somebody = Somebody.in(accounts);
        members.add(organisation.id(), somebody.id(), Role.PROGRAMME_MANAGER);
        return Browsing.as(server, somebody);
    }

    private Course course(String title) {
        return courses.create(provider.id(), null, new CourseDetails(title, null, "", ""));
    }

    private String programme(String title, RequirementGroup... groups) {
        return programmes
                .create(
                        provider.id(),
                        null,
                        new ProgrammeDetails(title, "Statistics " + provider.slug(), "", List.of(groups)))
                .slug();
    }

    private static RunDetails run(String title, String starts, @org.jspecify.annotations.Nullable String ends) {
        return new RunDetails(
                title, null, Instant.parse(starts), ends == null ? null : Instant.parse(ends), null, null);
    }

    private String at(String path) {
        return "/o/" + provider.slug() + path;
    }

    private List<String> wrongFields(String path, String... fields) {
        return page(manager.submit(path, fields)).select("#errors a").eachAttr("href");
    }

    /** What a browser would send of this page's form, with some of it typed over. */
    private static String[] fields(Document page, String... typed) {
        var form = (org.jsoup.nodes.FormElement) page.select("form.form").first();
        var names = new java.util.HashSet<String>();
        for (var i = 0; i < typed.length; i += 2) names.add(typed[i]);
        var sent = new java.util.ArrayList<>(List.of(typed));
        for (var field : form.formData())
            if (!names.contains(field.key()) && !field.key().equals("_csrf"))
                sent.addAll(List.of(field.key(), field.value()));
        return sent.toArray(String[]::new);
    }

    private static Document page(MockHttpServletResponse response) {
        return Jsoup.parse(Browsing.text(response));
    }

    private HttpResponse<String> visit(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept-Language", "en-GB");
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}

package org.matricula.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.Role;
import org.matricula.testing.Browsing;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Providers;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@MatriculaTest
class CatalogueApiTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    Members members;

    @Autowired
    ObjectMapper json;

    Organisation provider;
    Organisation stranger;
    Browsing manager;

    @BeforeEach
    void manager() {
        provider = Providers.provider(organisations);
        stranger = Providers.provider(organisations);
        var somebody = Somebody.in(accounts);
        members.add(provider.id(), somebody.id(), Role.PROGRAMME_MANAGER);
        manager = Browsing.as(server, somebody);
    }

    @Test
    void courseWithRunAndTestIsMadeReadChangedAndDeleted() {
        var course = sent(201, manager.send(post(at("/courses")), "{\"title\":\"Algebra\",\"partnerCode\":\"A1\"}"));
        var path = at("/courses/" + course.get("slug").asString());
        var run = sent(
                201, manager.send(post(path + "/runs"), "{\"title\":\"R\",\"startsAt\":\"2127-01-01T00:00:00Z\"}"));
        var runPath = path + "/runs/" + run.get("slug").asString();
        var test = sent(
                201, manager.send(post(runPath + "/tests"), "{\"title\":\"T\",\"kind\":\"EXAM\",\"weight\":12.5}"));

        assertThat(sent(200, manager.send(put(path), "{\"title\":\"Algebra 2\"}"))
                        .at("/runs/0/tests/0/weight")
                        .asString())
                .isEqualTo("12.5");
        assertThat(manager.send(
                                put(runPath + "/tests/" + test.get("id").asString()),
                                "{\"title\":\"T\",\"kind\":\"QUIZ\"}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(manager.send(delete(path)).getStatus()).isEqualTo(409);
        assertThat(manager.send(delete(runPath)).getStatus()).isEqualTo(204);
        assertThat(manager.send(delete(path)).getStatus()).isEqualTo(204);
        assertThat(manager.open(path).getStatus()).isEqualTo(404);
    }

    @Test
    void programmeIsChangedOnlyInTheVersionThatWasRead() {
        var course = sent(201, manager.send(post(at("/courses")), "{\"title\":\"Algebra\"}"))
                .get("id")
                .asString();
        var groups = "\"groups\":[{\"needed\":1,\"requirements\":[{\"courses\":[\"" + course + "\"]}]}]";
        var programme = sent(201, manager.send(post(at("/programmes")), "{\"title\":\"P\"," + groups + "}"));
        var path = at("/programmes/" + programme.get("slug").asString());

        assertThat(manager.send(put(path), "{\"title\":\"Q\",\"version\":0," + groups + "}")
                        .getStatus())
                .isEqualTo(200);
        var late = manager.send(put(path), "{\"title\":\"Late\",\"version\":0}");
        assertThat(sent(409, late).get("reason").asString()).isEqualTo("catalogue.programme.outdated");
        assertThat(manager.send(put(path), "{\"title\":\"Blind\"}").getStatus()).isEqualTo(409);
        assertThat(sent(200, manager.open(path))
                        .at("/groups/0/requirements/0/title")
                        .asString())
                .isEqualTo("Algebra");
    }

    @Test
    void whatIsWrongIsNamedByField() {
        var answer = sent(
                422,
                manager.send(
                        post(at("/programmes")),
                        "{\"title\":\"\",\"groups\":[null,{\"needed\":2,\"requirements\":[{\"courses\":null}]}]}"));

        assertThat(answer.get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .contains("title", "groups[0].needed", "groups[0].requirements[0].title");
        assertThat(manager.send(post(at("/courses")), "{").getStatus()).isEqualTo(400);
        assertThat(manager.send(post(at("/courses")), "{}").getStatus()).isEqualTo(422);
    }

    @Test
    void othersCatalogueIsClosed() {
        var theirs = "/api/v1/organisations/" + stranger.id() + "/courses";

        assertThat(manager.open(theirs).getStatus()).isEqualTo(403);
        assertThat(manager.send(post(theirs), "{\"title\":\"x\"}").getStatus()).isEqualTo(403);
    }

    @Test
    void editorsAddressesAreDescribed() {
        var described = sent(200, manager.open("/api/openapi.json")).get("paths");

        assertThat(described.has("/api/v1/courses/{course}")).isTrue();
        assertThat(described.has("/api/v1/organisations/{organisation}/programmes/{programme}"))
                .isTrue();
    }

    private String at(String path) {
        return "/api/v1/organisations/" + provider.slug() + path;
    }

    private JsonNode sent(int status, MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).as(Browsing.text(answer)).isEqualTo(status);
        return json.readTree(answer.getContentAsByteArray());
    }
}

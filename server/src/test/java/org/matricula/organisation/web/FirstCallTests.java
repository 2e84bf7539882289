package org.matricula.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.organisation.ApiClients;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Role;
import org.matricula.platform.security.Permission;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

@MatriculaTest
class FirstCallTests {

    @Autowired
    FirstCall firstCall;

    @Autowired
    ApiClients clients;

    @Autowired
    Learning learning;

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    WebApplicationContext server;

    @LocalServerPort
    int port;

    private Organisation organisation;

    @BeforeEach
    void anOrganisation() {
        organisation = learning.programmeOf(1).provider();
    }

    @Test
    void isOneThatTheClientMayMake() {
        assertSoftly(soft -> {
            for (var permission : ApiClients.grantable()) {
                var may = Set.of(permission);
                var token = clients.create(organisation.id(), "Reader", may, may, UUID.randomUUID())
                        .token();
                firstCall
                        .of(organisation, may)
                        .ifPresent(path -> soft.assertThat(
                                        Visitor.program(port, token).get(path).statusCode())
                                .as(permission + " " + path)
                                .isEqualTo(200));
            }
        });
    }

    @Test
    void isTheShortestAndNoneWhereNothingIsRead() {
        assertThat(firstCall.of(organisation, Set.of(Permission.SEE_ORGANISATION, Permission.SEE_CREDENTIALS)))
                .contains("/api/v1/organisations/" + organisation.slug());
        assertThat(firstCall.of(organisation, Set.of(Permission.RECORD_PROGRESS)))
                .isEmpty();
    }

    @Test
    void standsOnThePageOfANewClientBesideATokenToCopy() {
        var owner = Somebody.in(accounts);
        members.add(organisation.id(), owner.id(), Role.OWNER);
        var made = Browsing.as(server, owner)
                .submit(organisation.path() + "/api-clients", "name", "Awards", "permissions", "SEE_CREDENTIALS");

        var page = org.jsoup.Jsoup.parse(Browsing.text(made));
        var call = page.select("pre").text();
        var token = page.select("input#token[data-copy]").val();
        assertThat(call).contains("Bearer " + token + "\"", "/api/v1/organisations/" + organisation.slug() + "/");
        assertThat(page.select("input#id[data-copy]").val()).isNotEmpty();
    }
}

package org.matricula.credential.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.credential.HeldAwards;
import org.matricula.credential.Manner;
import org.matricula.credential.PageState;
import org.matricula.credential.PublicCredentials;
import org.matricula.credential.Verification;
import org.matricula.openbadges.Verdict;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.testing.Browsing;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** *Badges and credentials*, 4: who sees the page of a credential. */
@MatriculaTest
class PageRuleTests {

    private static final List<String> OF_A_PAGE = List.of(
            "",
            "/credential.json",
            "/qr.svg",
            "/certificate.pdf",
            "/badge.png",
            "/badge.svg",
            "/card.png",
            "/embed",
            "/earn");

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext server;

    @Autowired
    Earners earners;

    @Autowired
    HeldAwards awards;

    @Autowired
    PublicCredentials published;

    @Autowired
    Verification verification;

    @Test
    void rule4ASilentAwardHasNoPageUntilItsLearnerOpensIt() {
        var world = earners.one(Manner.SILENT);
        var path = world.holding().publicPath();

        for (var part : OF_A_PAGE) assertThat(status(path + part)).as(part).isEqualTo(404);
        assertThat(body(path)).contains("There is no page at this address yet");
        assertThat(oembed(path)).isEqualTo(404);

        Browsing.as(server, world.learner()).submit(world.holding().path() + "/page", "page", "OPEN");

        assertThat(status(path)).isEqualTo(200);
        assertThat(status(path + "/credential.json")).isEqualTo(200);
        assertThat(oembed(path)).isEqualTo(200);
    }

    @Test
    void rule4APageSwitchedOffIsGoneAtOnceAndItsFilesStillVerify() {
        var world = earners.one(Manner.TOLD);
        var path = world.holding().publicPath();
        assertThat(status(path)).isEqualTo(200);
        var file = published.document(world.person(), world.holding().id());

        awards.show(world.person(), world.holding().id(), PageState.OFF, false);

        for (var part : OF_A_PAGE) assertThat(status(path + part)).as(part).isEqualTo(410);
        assertThat(body(path)).contains("switched its page off");
        assertThat(verification.verify(file).verdict()).isEqualTo(Verdict.VALID);
        assertThat(Browsing.as(server, world.learner())
                        .open(world.holding().path() + "/credential.json")
                        .getStatus())
                .isEqualTo(200);

        awards.show(world.person(), world.holding().id(), PageState.OPEN, false);
        assertThat(status(path)).isEqualTo(200);
    }

    @Test
    void rule4AHiddenNameStandsNowhereThatOthersSee() {
        var world = earners.one(Manner.TOLD);
        var path = world.holding().publicPath();
        var name = world.learner().name();
        assertThat(body(path)).contains(name);
        var file = published.document(world.person(), world.holding().id());

        awards.show(world.person(), world.holding().id(), PageState.OPEN, true);

        assertThat(body(path)).doesNotContain(name).contains("Somebody who hides their name");
        assertThat(body(path + "/embed")).doesNotContain(name);
        assertThat(body("/oembed?url=http://matricula.test" + path)).doesNotContain(name, "author_name");
        assertThat(body("/oembed?format=xml&url=http://matricula.test" + path)).doesNotContain(name, "author_name");
        assertThat(status(path + "/card.png")).isEqualTo(200);
        for (var bearing : List.of("/credential.json", "/certificate.pdf", "/badge.png", "/badge.svg")) {
            assertThat(status(path + bearing)).as(bearing).isEqualTo(410);
            assertThat(body(path)).doesNotContain(path + bearing);
        }
        assertThat(Visitor.stranger(port)
                        .json("GET", path, null, "Accept", "application/vc")
                        .statusCode())
                .isEqualTo(410);
        assertThat(verification.verify(file).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void theNameIsNotOnTheCardEither() {
        var world = earners.one(Manner.TOLD);
        var path = world.holding().publicPath() + "/card.png";
        var named = body(path);

        awards.show(world.person(), world.holding().id(), PageState.OPEN, true);

        assertThat(body(path)).isNotEqualTo(named);
    }

    @Test
    void onlyItsLearnerDecidesAndNothingBecomesUnopenedAgain() {
        var world = earners.one(Manner.TOLD);
        var stranger = Person.of(earners.learning().somebody().id());
        var id = world.holding().id();

        assertThatThrownBy(() -> awards.show(stranger, id, PageState.OFF, false))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> awards.show(world.person(), id, PageState.UNOPENED, false))
                .isInstanceOf(Refusal.class);
    }

    private int status(String path) {
        return Visitor.stranger(port).get(path).statusCode();
    }

    private String body(String path) {
        return Visitor.stranger(port).get(path).body();
    }

    private int oembed(String path) {
        return status("/oembed?url=http://matricula.test" + path);
    }
}

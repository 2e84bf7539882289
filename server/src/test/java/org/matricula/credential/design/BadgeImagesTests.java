package org.matricula.credential.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.credential.Credentials;
import org.matricula.credential.PublicCredentials;
import org.matricula.credential.Renewal;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Person;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

@MatriculaTest
class BadgeImagesTests {

    private static final BadgeDesign DESIGN =
            new BadgeDesign(BadgeShape.SHIELD, "#1F5F4A", "#FFFFFF", "#123A2D", "sun-fill", "Drawn");

    @LocalServerPort
    int port;

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    Achievements achievements;

    @Autowired
    Awarding awarding;

    @Autowired
    Credentials credentials;

    @Autowired
    PublicCredentials publicCredentials;

    @Autowired
    BadgeImages images;

    @Autowired
    BadgeDesigner designer;

    @Autowired
    Designs designs;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    private PassedCourse.World world;
    private Achievement achievement;
    private Visitor visitor;

    @BeforeEach
    void teach() {
        world = passedCourse.by(1);
        achievement = achievements.ofCourse(world.course());
        visitor = Visitor.stranger(port);
    }

    @Test
    void anAchievementWithoutAPictureOfItsOwnHasOneAllTheSame() throws IOException {
        assertThat(images.svg(achievement)).startsWith("<svg ").contains("viewBox=\"0 0 400 400\"");

        var png = ImageIO.read(new ByteArrayInputStream(images.png(achievement, 256)));
        assertThat(png.getWidth()).isEqualTo(256);
        assertThat(png.getHeight()).isEqualTo(256);
        assertThat(png.getRGB(128, 60) >>> 24).isEqualTo(255);
    }

    @Test
    void anybodyGetsThePictureWithoutASession() {
        var svg = visitor.get(achievement.path() + "/badge.svg");
        var png = visitor.get(achievement.path() + "/badge.png?size=128");

        assertThat(svg.statusCode()).isEqualTo(200);
        assertThat(svg.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(svg.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(png.statusCode()).isEqualTo(200);
        assertThat(png.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(png.headers().firstValue("ETag")).isPresent();
        assertThat(png.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(visitor.get(achievement.path() + "/badge.png?size=5000").statusCode())
                .isEqualTo(422);
    }

    @Test
    void theAddressWithTheHashMayBeKeptForEver() {
        var answer = visitor.get(images.path(achievement));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable", "31536000");
        assertThat(visitor.get(achievement.path() + "/badge/00.png").statusCode())
                .isEqualTo(404);
    }

    @Test
    void listsShowWhatWasDrawnWithoutMakingPixelsOfItFirst() {
        var own = organisations.get(world.provider().slug());
        var brought = designs.create(own.id(), content("Brought"));
        designer.bring(own.id(), brought, 1, photo());
        designs.publish(own.id(), brought.id(), 2);
        var drawn = designs.create(own.id(), content("Drawn"));
        designer.draw(own.id(), drawn, 1, DESIGN);
        designs.publish(own.id(), drawn.id(), 2);

        var paths = images.paths(own, achievements.published(own.id()));

        assertThat(paths.get(achievement.id())).endsWith(".svg");
        assertThat(paths.get(drawn.id())).endsWith(".svg");
        assertThat(paths.get(brought.id())).endsWith(".png?size=96");
        assertThat(paths.values()).allSatisfy(path -> {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable");
        });
    }

    private static DefinitionContent content(String name) {
        return new DefinitionContent(
                name, "About it", "Do it.", "Badge", List.of(), List.of(), null, Renewal.NONE, null, null);
    }

    private static byte[] photo() {
        return Rasteriser.painted(200, pen -> pen.fillRect(0, 0, 200, 200));
    }

    @Test
    void aSignedDocumentNamesThePictureWhichStaysWhenTheNextOnesDiffer() {
        awarding.runNow(world.provider().id(), achievement.id());
        var award = credentials.of(Person.of(world.learner().id())).getFirst();
        var document = new String(publicCredentials.document(award.address().token()), StandardCharsets.UTF_8);
        var named = json.readTree(document)
                .at("/credentialSubject/achievement/image/id")
                .stringValue();
        assertThat(named).isEqualTo("http://matricula.test" + images.path(achievement));

        jdbc.sql("update achievement set name = 'Another name' where id = :id")
                .param("id", achievement.id())
                .update();

        assertThat(images.path(achievements.byToken(achievement.token()).orElseThrow()))
                .isNotEqualTo(images.path(achievement));
        assertThat(visitor.get(named.replace("http://matricula.test", "")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDraftHasNoPublicPictureAndNoPublicPage() {
        jdbc.sql("update achievement set state = 'DRAFT' where id = :id")
                .param("id", achievement.id())
                .update();

        assertThat(visitor.get(achievement.path() + "/badge.svg").statusCode()).isEqualTo(404);
        assertThat(visitor.get(achievement.path()).statusCode()).isEqualTo(404);
    }
}

package org.matricula.credential.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Invalid;
import org.matricula.testing.Pictures;

class DefinitionFileTests {

    @Test
    void anAchievementOfOpenBadges3IsRead() {
        var read = DefinitionFile.read("""
                {"@context":["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "id":"https://other.example/a/1","type":["Achievement"],"name":"Data detective",
                 "description":"Finds what figures hide.","achievementType":"MicroCredential",
                 "criteria":{"narrative":"Solve **three** cases."},"tag":["data","data","statistics"],
                 "related":[{"type":["Related"],"id":"https://other.example/a/2"}],
                 "image":{"id":"data:image/png;base64,%s","type":"Image"},
                 "alignment":[{"type":["Alignment"],"targetName":"x","targetUrl":"https://x.example"}]}
                """.formatted(Base64.getEncoder().encodeToString(Pictures.png(200, 200))))
                .getFirst();

        assertThat(read.wrong()).isEmpty();
        assertThat(read.content().name()).isEqualTo("Data detective");
        assertThat(read.content().type()).isEqualTo("MicroCredential");
        assertThat(read.content().criteria()).isEqualTo("Solve **three** cases.");
        assertThat(read.content().tags()).containsExactly("data", "statistics");
        assertThat(read.content().related()).containsExactly("https://other.example/a/2");
        assertThat(read.picture()).isNotNull();
        assertThat(read.notTaken()).containsExactly("credential.design.import.skills");
    }

    @Test
    void badgeClassesOfOpenBadges2AreReadFromAnArray() {
        var read = DefinitionFile.read("""
                [{"@context":"https://w3id.org/openbadges/v2","type":"BadgeClass","id":"https://o.example/b/1",
                  "name":"First aid","description":"Helps until the doctor comes.",
                  "image":"https://o.example/b/1.png","criteria":"https://o.example/b/1/criteria","tags":["health"]},
                 {"type":"BadgeClass","name":"","description":"No name","criteria":{"narrative":"None"}}]
                """);

        assertThat(read).hasSize(2);
        assertThat(read.getFirst().content().criteria()).isEqualTo("<https://o.example/b/1/criteria>");
        assertThat(read.getFirst().content().type()).isEqualTo("Badge");
        assertThat(read.getFirst().notTaken()).containsExactly("credential.design.import.picture-elsewhere");
        assertThat(read.getLast().wrong())
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.key()).isEqualTo("credential.design.name-missing"));
    }

    @Test
    void whatWasAchievedIsReadFromACredential() {
        assertThat(DefinitionFile.read("""
                {"type":["VerifiableCredential","OpenBadgeCredential"],"credentialSubject":{"achievement":
                 {"type":["Achievement"],"name":"A","description":"B","criteria":{"narrative":"C"}}}}""").getFirst().content().name()).isEqualTo("A");
    }

    @Test
    void hostileAndOtherFilesAreRefusedWithAReason() {
        assertThat(refused("")).isEqualTo("credential.design.import.missing");
        assertThat(refused("{\"a\":1}")).isEqualTo("credential.design.import.nothing");
        assertThat(refused("{")).isEqualTo("credential.reason.NOT_JSON");
        assertThat(refused("[".repeat(10_000) + "]".repeat(10_000))).isEqualTo("credential.reason.TOO_DEEP");
        assertThat(refused("[" + "{\"type\":\"BadgeClass\"},".repeat(500) + "{}]"))
                .isEqualTo("credential.design.import.many");
    }

    private static String refused(String json) {
        return catchThrowableOfType(Invalid.class, () -> DefinitionFile.read(json))
                .fields()
                .getFirst()
                .key();
    }
}

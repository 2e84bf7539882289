package org.matricula.credential.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.credential.framework.FrameworkFiles.file;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.organisation.Organisations;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Providers;
import org.springframework.beans.factory.annotation.Autowired;

@MatriculaTest
class SkillSearchTests {

    private static final String SKILLS = """
            name;code;url;also
            manage musical staff;S1;https://example.org/1;direct an orchestra
            staff;S12;https://example.org/2;
            staff rotas;S3;https://example.org/3;
            orchestrate with musical instruments;S4;https://example.org/4;
            C++;S5;https://example.org/5;programming
            Écriture créative;S6;https://example.org/6;
            100% accuracy;S7;https://example.org/7;
            """;

    @Autowired
    FrameworkImport importing;

    @Autowired
    SkillSearch search;

    @Autowired
    Organisations organisations;

    private UUID provider;

    @BeforeEach
    void framework() {
        provider = Providers.provider(organisations).id();
        importing.take(provider, file("Ours", SKILLS));
    }

    @Test
    void whatFitsBestComesFirst() {
        assertThat(names("staff")).containsExactly("staff", "staff rotas", "manage musical staff");
        assertThat(names("orch")).containsExactly("orchestrate with musical instruments", "manage musical staff");
    }

    @Test
    void theCodeItselfComesBeforeCodesThatBeginSo() {
        assertThat(names("s1")).startsWith("manage musical staff", "staff");
    }

    @Test
    void beginningsOfWordsFindInAnyOrderWhateverTheAccents() {
        assertThat(names("sta mus man")).containsExactly("manage musical staff");
        assertThat(names("ecriture CRE")).containsExactly("Écriture créative");
        assertThat(names("crÉat")).containsExactly("Écriture créative");
        assertThat(names("c++")).containsExactly("C++");
        assertThat(names("musical zither")).isEmpty();
    }

    @Test
    void twoLettersFindBeginningsOfNamesAndWordsOfTwoLetters() {
        importing.take(
                provider, file("Short", "name,url\nusing AI well,https://example.org\nairing,https://example.org\n"));

        assertThat(names("ai")).containsExactly("airing", "using AI well");
        assertThat(names("st")).containsExactly("staff", "staff rotas");
    }

    @Test
    void theFirstLetterAlreadyFindsNames() {
        assertThat(names("m")).containsExactly("manage musical staff");
        assertThat(names("1")).containsExactly("100% accuracy");
    }

    @Test
    void nothingTypedBreaksTheSearch() {
        for (var odd : List.of("%", "_", "'", "\\", "a & !b | (", ":*", "\"", "\u0000", "😀", " ", "<->")) {
            assertThat(search.search(provider, null, odd)).as(odd).isNotNull();
        }
        assertThat(names("%")).isEmpty();
        assertThat(names("x".repeat(5_000))).isEmpty();
    }

    @Test
    void anotherOrganisationsFrameworkIsNotSearchedAndASharedOneIs() {
        var other = Providers.provider(organisations).id();
        var mark = "w" + UUID.randomUUID().toString().substring(0, 8);
        importing.take(null, file("Shared " + mark, "name,url\n" + mark + " shared,https://example.org\n"));

        assertThat(search.search(other, null, "staff")).isEmpty();
        assertThat(search.search(other, null, mark)).hasSize(1);
        assertThat(search.search(provider, null, mark)).hasSize(1);
    }

    @Test
    void oneFrameworkCanBeSearchedAlone() {
        var second = importing.take(provider, file("Second", "name,url\nstaff of a ship,https://example.org\n"));

        assertThat(names("staff")).hasSize(4);
        assertThat(search.search(provider, second.framework().id(), "staff"))
                .extracting(Skill::name)
                .containsExactly("staff of a ship");
    }

    @Test
    void whatIsRetiredIsNotFound() {
        importing.take(provider, file("ESCO", FrameworkFiles.ESCO));

        assertThat(names("anti")).isEmpty();
        assertThat(names("oversee")).containsExactly("supervise correctional procedures");
    }

    private List<String> names(String query) {
        return search.search(provider, null, query).stream().map(Skill::name).toList();
    }
}

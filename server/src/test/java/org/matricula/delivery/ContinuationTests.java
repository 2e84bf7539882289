package org.matricula.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuationTests {

    @ParameterizedTest
    @ValueSource(strings = {"/courses/a/runs/b", "/courses/a/runs/b/steps/1.10?from=home#end"})
    void aPathOfOursIsContinuedTo(String path) {
        assertThat(Continuation.of(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "courses",
                "//evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/%",
                "/a\r\nLocation: https://evil.example",
                "/..//evil.example",
                "/.//evil.example"
            })
    void anythingElseLeadsHome(String sent) {
        assertThat(Continuation.of(sent).path()).isEqualTo("/");
    }

    @Test
    void aQuestionGetsTheWayOnAsAParameter() {
        assertThat(new Continuation("/a?b=c").after("/ask")).isEqualTo("/ask?continue=%2Fa%3Fb%3Dc");
        assertThat(new Continuation("/a").after("/ask?x=1")).isEqualTo("/ask?x=1&continue=%2Fa");
    }
}

package org.matricula.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextTests {

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/o/acme/courses?page=2&q=a%20b", "/a#b"})
    void ownPathsAreKept(String path) {
        assertThat(new Next(path).address()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "evil.example",
                "/\t/evil.example",
                "/a\r\nSet-Cookie: x=1",
                "/\n/evil.example",
                " /account",
                "/a b",
                "/caf\u00e9",
                "/a\u0000b",
                "/a\u007fb"
            })
    void anythingElseLeadsHome(String path) {
        assertThat(new Next(path).address()).isEqualTo("/home");
        assertThat(new Next(path).query()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001})
    void pathsMayBeLongButNotEndless(int length) {
        assertThat(new Next("/" + "a".repeat(length - 1)).path().isEmpty()).isEqualTo(length > 1000);
    }
}

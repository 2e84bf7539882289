package org.matricula.credential.share.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CredentialLinksTests {

    @Test
    void anAddressIsReadAsItsHostAndPath() {
        assertThat(CredentialLinks.readable("https://example.org/drill")).isEqualTo("example.org/drill");
        assertThat(CredentialLinks.readable("http://example.org/")).isEqualTo("example.org");
        assertThat(CredentialLinks.readable("https://example.org/a?secret=1#there"))
                .isEqualTo("example.org/a");
    }

    @Test
    void aLongOneIsCut() {
        assertThat(CredentialLinks.readable("https://example.org/" + "a".repeat(100)))
                .hasSize(60)
                .startsWith("example.org/aaa")
                .endsWith("a…");
    }
}

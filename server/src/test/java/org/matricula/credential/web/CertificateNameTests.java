package org.matricula.credential.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CertificateNameTests {

    @Test
    void itNamesTheCourseAndTheLearnerInTheirOwnLetters() {
        assertThat(CertificateName.of("Modern Physics", "محمد الفارسي")).isEqualTo("Modern Physics - محمد الفارسي.pdf");
        assertThat(CertificateName.of("Ökonomie I", "Mary O'Neill")).isEqualTo("Ökonomie I - Mary O'Neill.pdf");
    }

    @Test
    void whatMeansSomethingToAFileSystemOrAHeaderIsLeftOut() {
        assertThat(CertificateName.of("C/C++: \"../../etc\"\r\nX: y", "a\\b\u202Egpj"))
                .isEqualTo("C C etc X y - a b gpj.pdf");
    }

    @Test
    void longNamesAreCutBetweenLetters() {
        var name = CertificateName.of("x".repeat(300), "𝒜".repeat(300));

        assertThat(name).isEqualTo("x".repeat(60) + " - " + "𝒜".repeat(60) + ".pdf");
    }
}

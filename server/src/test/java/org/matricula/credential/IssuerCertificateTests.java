package org.matricula.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.credential.pdf.SelfSigned;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Providers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class IssuerCertificateTests {

    private static final String PASSWORD = "open sesame";

    @Autowired
    IssuerCertificates certificates;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UUID organisationId;

    @BeforeEach
    void anOrganisation() {
        organisationId = Providers.provider(organisations).id();
    }

    @Test
    void theFirstIsMadeWhenItIsNeededAndBearsTheOrganisationsName() {
        assertThat(certificates.find(organisationId)).isEmpty();

        var identity = certificates.identity(organisationId);

        var name = organisations.get(organisationId.toString()).name();
        assertThat(identity.certificate().getSubjectX500Principal().getName()).contains("CN=" + name);
        assertThat(certificates.identity(organisationId)).isEqualTo(identity);
        assertThat(certificates.find(organisationId).orElseThrow().brought()).isFalse();
    }

    @Test
    void whatTheOrganisationBringsSignsFromThenOnUntilANewOneIsMade() throws Exception {
        certificates.bring(organisationId, pkcs12("College of Surgeons", clock.instant()), PASSWORD);

        assertThat(certificates
                        .identity(organisationId)
                        .certificate()
                        .getSubjectX500Principal()
                        .getName())
                .contains("College of Surgeons");
        assertThat(certificates.find(organisationId).orElseThrow().brought()).isTrue();

        certificates.makeOwn(organisationId);

        assertThat(certificates.find(organisationId).orElseThrow().brought()).isFalse();
    }

    @Test
    void oneThatRanOutIsReplacedAndNoCertificateWaitsForThat() throws Exception {
        certificates.bring(organisationId, pkcs12("College of Surgeons", clock.instant()), PASSWORD);
        var old = SelfSigned.identity("Long ago", clock.instant().minus(Duration.ofDays(4_000)));
        jdbc.sql("update issuer_certificate set chain = :chain where organisation_id = :organisation")
                .param("chain", CertificateText.pem(old.chain()))
                .param("organisation", organisationId)
                .update();

        var identity = certificates.identity(organisationId);

        assertThat(identity.certificate().getNotAfter().toInstant()).isAfter(clock.instant());
    }

    @Test
    void theKeyIsStoredSealed() {
        var key = certificates.identity(organisationId).key().getEncoded();

        var stored = jdbc.sql("select sealed_private from issuer_certificate where organisation_id = :organisation")
                .param("organisation", organisationId)
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(key, StandardCharsets.ISO_8859_1));
    }

    @Test
    void aFileThatCantBeTakenIsRefusedWhereItIsWrong() throws Exception {
        var now = clock.instant();

        assertRefused("file", "credential.desk.pkcs12-missing", new byte[0], PASSWORD);
        assertRefused("file", "credential.desk.pkcs12-form", "nonsense".getBytes(StandardCharsets.UTF_8), PASSWORD);
        assertRefused("password", "credential.desk.pkcs12-password", pkcs12("X", now), "wrong");
        assertRefused("file", "credential.desk.pkcs12-dates", pkcs12("X", now.minus(Duration.ofDays(4_000))), PASSWORD);
        assertRefused("file", "credential.desk.pkcs12-dates", pkcs12("X", now.plus(Duration.ofDays(9))), PASSWORD);
        assertRefused("file", "credential.desk.pkcs12-no-key", pkcs12WithoutKey(now), PASSWORD);
        assertThat(certificates.find(organisationId)).isEmpty();
    }

    private void assertRefused(String field, String key, byte[] file, String password) {
        assertThatThrownBy(() -> certificates.bring(organisationId, file, password))
                .isInstanceOfSatisfying(Invalid.class, invalid -> {
                    assertThat(invalid.fields()).hasSize(1);
                    assertThat(invalid.fields().getFirst().field()).isEqualTo(field);
                    assertThat(invalid.fields().getFirst().key()).isEqualTo(key);
                });
    }

    private static byte[] pkcs12(String name, Instant from) throws Exception {
        var identity = SelfSigned.identity(name, from);
        var store = empty();
        store.setKeyEntry(
                "one", identity.key(), PASSWORD.toCharArray(), identity.chain().toArray(X509Certificate[]::new));
        return written(store);
    }

    private static byte[] pkcs12WithoutKey(Instant from) throws Exception {
        var store = empty();
        store.setCertificateEntry("one", SelfSigned.identity("X", from).certificate());
        return written(store);
    }

    private static KeyStore empty() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static byte[] written(KeyStore store) throws Exception {
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD.toCharArray());
        return bytes.toByteArray();
    }
}

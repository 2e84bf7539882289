package org.matricula.openbadges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** The worked examples of the W3C recommendations; did:key needs no network. */
class DataIntegrityVectorTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private final DataIntegrity proofs = new DataIntegrity(new Rdfc(Vectors.contexts()), new Jcs());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vc-di-eddsa/eddsa-rdfc-2022/signedDataInt.json",
                "vc-di-eddsa/eddsa-rdfc-2022/employ/signedDataInt.json",
                "vc-di-eddsa/eddsa-jcs-2022/signedJCS.json",
                "vc-di-eddsa/Ed25519Signature2020/signedEdSig.json",
                "vc-di-eddsa/proof-set-chain/signedProofSet1.json",
                "vc-di-eddsa/proof-set-chain/signedProofSet2.json",
                "vc-di-eddsa/proof-set-chain/signedProofChain1.json",
                "vc-di-eddsa/proof-set-chain/signedProofChain2.json",
                "vc-di-ecdsa/ecdsa-rdfc-2019-p256/signedECDSAP256.json",
                "vc-di-ecdsa/ecdsa-rdfc-2019-p384/signedECDSAP384.json",
                "vc-di-ecdsa/ecdsa-jcs-2019-p256/signedJCSECDSAP256.json",
                "vc-di-ecdsa/ecdsa-jcs-2019-p384/signedJCSECDSAP384.json",
            })
    void exampleOfTheRecommendationVerifies(String file) {
        verify(Vectors.json("vectors/" + file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vc-di-eddsa/eddsa-rdfc-2022/signedDataInt.json",
                "vc-di-eddsa/eddsa-jcs-2022/signedJCS.json",
                "vc-di-eddsa/Ed25519Signature2020/signedEdSig.json",
                "vc-di-eddsa/proof-set-chain/signedProofSet2.json",
                "vc-di-eddsa/proof-set-chain/signedProofChain2.json",
                "vc-di-ecdsa/ecdsa-rdfc-2019-p256/signedECDSAP256.json",
            })
    void alteredExampleIsRefused(String file) {
        var altered = Vectors.json("vectors/" + file).put("name", "Alumni Credentia1");

        assertThatThrownBy(() -> verify(altered))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.SIGNATURE_WRONG));
    }

    @ParameterizedTest
    @CsvSource({
        "EDDSA_RDFC_2022, unsigned.json, eddsa-rdfc-2022/signedDataInt.json",
        "EDDSA_RDFC_2022, employmentAuth.json, eddsa-rdfc-2022/employ/signedDataInt.json",
        "EDDSA_JCS_2022, unsigned.json, eddsa-jcs-2022/signedJCS.json",
    })
    void ourSignatureIsTheExamples(Cryptosuite suite, String unsigned, String signed) {
        var pair = Vectors.json("vectors/vc-di-eddsa/keyPair.json");
        var key = SigningKey.ofMultibase(
                SigningKey.Kind.ED25519, pair.path("privateKeyMultibase").stringValue());
        var expected = Vectors.json("vectors/vc-di-eddsa/" + signed);

        var made = proofs.sign(
                Vectors.json("vectors/vc-di-eddsa/" + unsigned),
                key,
                key.didKeyMethod(),
                suite,
                Instant.parse("2023-02-24T23:36:38Z"));

        assertThat(key.publicKeyMultibase())
                .isEqualTo(pair.path("publicKeyMultibase").stringValue());
        assertThat(made.at("/proof/0/proofValue")).isEqualTo(expected.at("/proof/proofValue"));
    }

    /** ECDSA draws a random number for each signature, so what is signed is compared, and the signature verified. */
    @ParameterizedTest
    @CsvSource({
        "P256, ECDSA_RDFC_2019, ecdsa-rdfc-2019-p256, ECDSAP256",
        "P384, ECDSA_RDFC_2019, ecdsa-rdfc-2019-p384, ECDSAP384",
        "P256, ECDSA_JCS_2019, ecdsa-jcs-2019-p256, JCSECDSAP256",
        "P384, ECDSA_JCS_2019, ecdsa-jcs-2019-p384, JCSECDSAP384",
    })
    void weSignWhatTheExamplesSign(SigningKey.Kind kind, Cryptosuite suite, String folder, String name) {
        var pair = Vectors.json("vectors/vc-di-ecdsa/" + kind.name().toLowerCase() + "KeyPair.json");
        var key = SigningKey.ofMultibase(kind, pair.path("secretKeyMultibase").stringValue());
        var signed = Vectors.json("vectors/vc-di-ecdsa/" + folder + "/signed" + name + ".json");
        var created = Instant.parse(signed.at("/proof/created").stringValue());

        var made =
                proofs.sign(Vectors.json("vectors/vc-di-ecdsa/unsigned.json"), key, key.didKeyMethod(), suite, created);
        var proof = (ObjectNode) made.at("/proof/0").deepCopy();
        proof.remove("proofValue");
        var unsecured = made.deepCopy();
        unsecured.remove("proof");
        var hash = kind == SigningKey.Kind.P256 ? "SHA-256" : "SHA-384";

        assertThat(key.publicKeyMultibase())
                .isEqualTo(pair.path("publicKeyMultibase").stringValue());
        assertThat(HexFormat.of().formatHex(proofs.hashed(unsecured, proof, suite, hash)))
                .isEqualTo(Vectors.text("vectors/vc-di-ecdsa/" + folder + "/combinedHash" + name + ".txt")
                        .strip());
        verify(made);
    }

    @Test
    void chainedProofIsRefusedWithoutTheOneItContinues() {
        var chained = Vectors.json("vectors/vc-di-eddsa/proof-set-chain/signedProofChain2.json");
        ((tools.jackson.databind.node.ArrayNode) chained.path("proof")).remove(2);

        assertThatThrownBy(() -> verify(chained))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.PREVIOUS_PROOF_MISSING));
    }

    @Test
    void fastEd25519IsUsed() {
        assertThat(Ed25519.providerName()).isIn("AmazonCorrettoCryptoProvider", "BC");
    }

    private void verify(ObjectNode document) {
        proofs.verify(
                document,
                ProofPurpose.ASSERTION,
                NOW,
                method -> Multikeys.decode(method.substring(method.indexOf('#') + 1)));
    }
}

package org.matricula.openbadges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalizationTests {

    private final Rdfc rdfc = new Rdfc(Vectors.contexts());

    @ParameterizedTest
    @CsvSource({
        "vc-di-eddsa/unsigned.json, vc-di-eddsa/eddsa-rdfc-2022/canonDocDataInt.txt",
        "vc-di-eddsa/eddsa-rdfc-2022/proofConfigDataInt.json, vc-di-eddsa/eddsa-rdfc-2022/proofCanonDataInt.txt",
        "vc-di-eddsa/employmentAuth.json, vc-di-eddsa/eddsa-rdfc-2022/employ/canonDocDataInt.txt",
        "vc-di-eddsa/eddsa-rdfc-2022/employ/proofConfigDataInt.json, vc-di-eddsa/eddsa-rdfc-2022/employ/proofCanonDataInt.txt",
        "vc-di-eddsa/Ed25519Signature2020/proofConfigEdSig.json, vc-di-eddsa/Ed25519Signature2020/proofCanonEdSig.txt",
    })
    void canonicalFormIsTheOneOfTheRecommendation(String document, String canonical) {
        var text = new String(rdfc.canonicalize(Vectors.json("vectors/" + document)), StandardCharsets.UTF_8);

        assertThat(text).isEqualToIgnoringNewLines(Vectors.text("vectors/" + canonical));
    }

    /** With contexts that contradict version 2 the document itself is refused, which goes the general way. */
    @Test
    void ordinaryProofHasTheFormOfTheGeneralWay() {
        var options = Vectors.json("vectors/vc-di-eddsa/eddsa-rdfc-2022/proofConfigDataInt.json");
        var compared = new ArrayList<String>();
        for (var last : Contexts.addresses()) {
            options.putArray("@context").add(Contexts.CREDENTIALS_V2).add(last);
            byte[] general;
            try {
                general = rdfc.canonicalizeAny(options);
            } catch (RefusedException e) {
                continue;
            }
            compared.add(last);
            assertThat(PlainProof.canonical(options)).as(last).isEqualTo(general);
        }
        assertThat(compared).contains(Contexts.OPEN_BADGES, Contexts.OPEN_BADGES_EXTENSIONS, Contexts.CREDENTIALS_V2);
    }

    @Test
    void proofWithAnythingElseGoesTheGeneralWay() {
        var options = Vectors.json("vectors/vc-di-eddsa/eddsa-rdfc-2022/proofConfigDataInt.json");

        assertThat(PlainProof.canonical(options)).isNotNull();
        assertThat(PlainProof.canonical(options.deepCopy().put("domain", "example.org")))
                .isNull();
        assertThat(PlainProof.canonical(options.deepCopy().put("created", "\"^^<x>")))
                .isNull();
        assertThat(PlainProof.canonical(options.deepCopy().put("verificationMethod", "key> .")))
                .isNull();
        assertThat(PlainProof.canonical(options.deepCopy().put("@context", Contexts.CREDENTIALS_V1)))
                .isNull();
    }

    @Test
    void undefinedTermIsNamed() {
        var document = Samples.credential().toJson().put("nonsense", 1);

        assertThatThrownBy(() -> new Rdfc(Contexts.bundled()).canonicalize(document))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.arguments()).containsExactly("nonsense"));
    }
}

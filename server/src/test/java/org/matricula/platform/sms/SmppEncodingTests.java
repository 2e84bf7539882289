package org.matricula.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.matricula.platform.sms.TextProperties.Alphabet;

class SmppEncodingTests {

    @Test
    void lettersHaveTheCodesOfThePhonesAlphabet() {
        assertThat(HexFormat.of().formatHex(Gsm7.encode("@£$ Aa09 Ññ Öü ¿ {€}")))
                .isEqualTo("000102" + "20" + "41613039" + "20" + "5d7d" + "20" + "5c7e" + "20" + "60" + "20" + "1b28"
                        + "1b65" + "1b29");
        assertThat(Gsm7.canWrite("Übung «1»")).isFalse();
    }

    @Test
    void everyLetterOfTheAlphabetComesBack() {
        var all = IntStream.range(0, 0x2100)
                .filter(letter -> Gsm7.has((char) letter))
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());

        assertThat(all).hasSize(137);
        assertThat(Gsm7.decode(Gsm7.encode(all))).isEqualTo(all);
    }

    @Test
    void textOfOneHundredAndSixtyLettersTravelsWholeAndOneMoreInTwoParts() {
        var encoding = SmppEncoding.of("a".repeat(161), Alphabet.GSM);

        assertThat(encoding.cut("a".repeat(160))).hasSize(1);
        assertThat(encoding.cut("a".repeat(161))).extracting(String::length).containsExactly(153, 8);
    }

    @Test
    void letterOfTwoBytesIsNeverCut() {
        var euro = SmppEncoding.of("€", Alphabet.GSM).cut("€".repeat(100));
        var smiles = SmppEncoding.of("🙂", Alphabet.GSM).cut("a" + "🙂".repeat(50));

        assertThat(euro).extracting(String::length).containsExactly(76, 24);
        assertThat(String.join("", smiles)).isEqualTo("a" + "🙂".repeat(50));
        assertThat(smiles)
                .allSatisfy(piece -> assertThat(
                                StandardCharsets.UTF_16BE.newEncoder().canEncode(piece))
                        .isTrue());
    }

    @Test
    void lettersBeyondTheAlphabetTravelInTwoBytesEach() {
        var encoding = SmppEncoding.of("Привет", Alphabet.GSM);

        assertThat(encoding.coding()).isEqualTo((byte) 8);
        assertThat(encoding.cut("П".repeat(70))).hasSize(1);
        assertThat(encoding.cut("П".repeat(71))).extracting(String::length).containsExactly(67, 4);
        assertThat(SmppEncoding.decode(encoding.bytes("Привет"), (byte) 8, Alphabet.GSM))
                .isEqualTo("Привет");
    }

    @Test
    void centresWhoseAlphabetIsLatin1GetThat() {
        assertThat(SmppEncoding.of("Grüße", Alphabet.LATIN1).coding()).isEqualTo((byte) 3);
        assertThat(SmppEncoding.decode(new byte[] {(byte) 0xfc}, (byte) 0, Alphabet.LATIN1))
                .isEqualTo("ü");
    }

    @Test
    void headersOfPartsAreReadWhicheverNumbersTheyHave() {
        var own = PartHeader.of(0x1ff, 2, 3).before(new byte[] {65});

        assertThat(own).isEqualTo(hex("050003ff0302" + "41"));
        assertThat(PartHeader.read(own)).contains(new PartHeader(0xff, 2, 3, 6));
        assertThat(PartHeader.read(hex("06080412340301" + "41"))).contains(new PartHeader(0x1234, 1, 3, 7));
        assertThat(PartHeader.read(hex("0824010d0003ab0201" + "41"))).contains(new PartHeader(0xab, 1, 2, 9));
    }

    @Test
    void headersAboutSomethingElseAndBrokenOnesAreNoParts() {
        assertThat(PartHeader.read(hex("0324010d" + "41"))).isEmpty();
        assertThat(PartHeader.read(hex("050003ab0200"))).isEmpty();
        assertThat(PartHeader.read(hex("050003ab0203"))).isEmpty();
        assertThat(PartHeader.read(new byte[0])).isEmpty();
        assertThat(PartHeader.read(hex("320003"))).isEmpty();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}

package org.matricula.credential.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.matricula.openbadges.Reason;
import org.matricula.openbadges.RefusedException;
import org.matricula.testing.Pictures;

class QrReaderTests {

    @Test
    void progressivePhotosAreLookedAt() {
        assertThat(QrReader.read(Pictures.progressive(1_000, 1_000, 20))).isEmpty();
    }

    @Test
    void jpegMadeToKeepUsBusyIsRefusedBeforeItIsDecoded() {
        assertThatThrownBy(() -> QrReader.read(Pictures.progressive(7_000, 7_000, 11)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.IMAGE_DAMAGED));
    }

    /** TIFF can hold any of the others, many times over. */
    @Test
    void otherFormatsThatTheJdkReadsAreNot() throws java.io.IOException {
        var tiff = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(40, 40, 1), "tiff", tiff);

        assertThat(tiff.size()).isPositive();
        assertThat(QrReader.read(tiff.toByteArray())).isEmpty();
    }
}

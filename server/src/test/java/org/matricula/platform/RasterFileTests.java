package org.matricula.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.matricula.platform.RasterFile.Fault;
import org.matricula.testing.Pictures;

class RasterFileTests {

    private static final RasterFile FILE = new RasterFile(16, 4_096);

    @Test
    void pngAndJpegAreReadUpToTheEdgesOfWhatIsAllowed() throws RasterFile.Unreadable {
        assertThat(FILE.read(Pictures.png(16, 4_096)).getHeight()).isEqualTo(4_096);
        assertThat(FILE.read(Pictures.jpeg(40, 20)).getWidth()).isEqualTo(40);
    }

    @Test
    void whatIsNotReadSaysWhy() {
        assertRefused("GIF89a and more".getBytes(StandardCharsets.US_ASCII), Fault.FORM);
        assertRefused(new byte[0], Fault.FORM);
        assertRefused(Pictures.png(15, 40), Fault.PIXELS);
        assertRefused(Pictures.png(40, 4_097), Fault.PIXELS);
        assertRefused(Arrays.copyOf(Pictures.png(100, 100), 60), Fault.BROKEN);
        assertRefused(Arrays.copyOf(Pictures.jpeg(100, 100), 30), Fault.BROKEN);
    }

    /** Whatever the decoders throw over a damaged file, it is one answer to whoever sent it. */
    @Test
    void damageAnywhereInAFileIsNoFaultOfOurs() {
        for (var good : new byte[][] {Pictures.png(40, 40), Pictures.jpeg(40, 40)}) {
            for (int at = 8; at < good.length; at += 3) {
                var damaged = good.clone();
                damaged[at] ^= (byte) 0xFF;
                try {
                    assertThat(FILE.read(damaged).getWidth()).isPositive();
                } catch (RasterFile.Unreadable e) {
                    assertThat(e.fault()).isNotNull();
                }
            }
        }
    }

    /** Each scan is as much work as the picture, and takes a few bytes. */
    @Test
    void jpegThatGoesOverItsPictureForeverIsRefused() throws RasterFile.Unreadable {
        assertThat(FILE.read(Pictures.progressive(1_000, 1_000, 20)).getWidth()).isEqualTo(1_000);
        assertRefused(Pictures.progressive(1_000, 1_000, 501), Fault.BROKEN);
    }

    private static void assertRefused(byte[] file, Fault why) {
        assertThatThrownBy(() -> FILE.read(file))
                .isInstanceOfSatisfying(
                        RasterFile.Unreadable.class,
                        refused -> assertThat(refused.fault()).isEqualTo(why));
    }
}

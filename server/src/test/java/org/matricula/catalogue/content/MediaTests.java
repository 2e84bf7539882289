package org.matricula.catalogue.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.platform.MatriculaProperties;
import org.matricula.platform.Refusal;
import org.springframework.util.unit.DataSize;

class MediaTests {

    @TempDir
    Path data;

    @Test
    void theSameBytesAreKeptOnceAndNothingArrivesByHalves() throws Exception {
        var folder = folder(DataSize.ofBytes(4));
        var one = folder.put(bytes("abcd"), "a.txt");
        var same = folder.put(bytes("abcd"), "b.txt");
        assertThatThrownBy(() -> folder.put(bytes("abcde"), "c.txt")).isInstanceOf(Refusal.class);

        assertThat(same.sha256()).isEqualTo(one.sha256());
        assertThat(folder.path(one.sha256())).hasContent("abcd");
        try (var files = Files.walk(data.resolve("media"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void whatNobodyUsesIsRemovedOnceItIsOld() {
        var folder = folder(DataSize.ofMegabytes(1));
        var used = folder.put(bytes("used"), "a.txt");
        var unused = folder.put(bytes("unused"), "b.txt");
        var now = Instant.now();

        assertThat(folder.tidy(now.minus(Duration.ofHours(1)), Set.of(used.sha256())::contains))
                .isZero();
        assertThat(folder.tidy(now.plus(Duration.ofHours(1)), Set.of(used.sha256())::contains))
                .isEqualTo(1);
        assertThat(folder.path(used.sha256())).exists();
        assertThat(folder.path(unused.sha256())).doesNotExist();
    }

    @Test
    void namesAreMadeSimpleAndNeverLeadElsewhere() {
        assertThat(MediaName.of("My Photo (1).PNG", taken -> false)).isEqualTo("my-photo-1.png");
        assertThat(MediaName.of("../../etc/Größe.txt", taken -> false)).isEqualTo("grosse.txt");
        assertThat(MediaName.of("фото.jpg", taken -> taken.equals("foto.jpg"))).isEqualTo("foto-2.jpg");
        assertThat(MediaName.isGood("../x.png")).isFalse();
        assertThat(MediaName.isGood("a..b.png")).isFalse();
        assertThat(MediaName.isGood("a.b-c_1.png")).isTrue();
    }

    @Test
    void aFileIsWhatItsFirstBytesSay() {
        assertThat(MediaKind.PNG.fits(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}))
                .isTrue();
        assertThat(MediaKind.PNG.fits("<html>".getBytes(UTF_8))).isFalse();
        assertThat(MediaKind.VTT.fits("\ufeffWEBVTT\n".getBytes(UTF_8))).isTrue();
        assertThat(MediaKind.TXT.fits(new byte[] {'a', 0, 'b'})).isFalse();
        assertThat(MediaKind.SVG.fits("<?xml version='1.0'?><svg/>".getBytes(UTF_8)))
                .isTrue();
        assertThat(MediaKind.named("page.html")).isEmpty();
        for (var kind : MediaKind.values())
            assertThat(kind.fits(new byte[] {1, (byte) 0xff, 2}))
                    .as(kind.name())
                    .isFalse();
    }

    private MediaFolder folder(DataSize limit) {
        var properties = new MatriculaProperties(data, null, false, Duration.ZERO, null, null, null, null, null);
        return new MediaFolder(properties, limit, Clock.systemUTC());
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}

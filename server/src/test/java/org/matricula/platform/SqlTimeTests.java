package org.matricula.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SqlTimeTests {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSx");

    @Test
    void hasMicroseconds() {
        assertThat(SqlTime.text(Instant.parse("2018-06-11T08:00:03.000045999Z")))
                .isEqualTo("2018-06-11 08:00:03.000045+00");
    }

    @Test
    void isTheInstantInMicroseconds() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var instant = Instant.ofEpochSecond(
                    random.nextLong(-62_135_596_800L, 253_402_300_800L), random.nextInt(1_000_000_000));

            var read = LocalDateTime.parse(SqlTime.text(instant), WRITTEN).toInstant(ZoneOffset.UTC);

            assertThat(read).isEqualTo(instant.truncatedTo(ChronoUnit.MICROS));
        }
    }
}

package org.matricula.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.organisation.NewOrganisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Refusal;
import org.matricula.platform.text.Messages;
import org.matricula.platform.text.Text;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that are no table are refused with file and line, and nothing at all is taken. */
@MatriculaTest
class BrokenExportTests {

    private static final String HEADER = "learner_id,enrolled_at,role\n";
    private static final String ROW = "d1,2018-06-01 10:00:00 UTC,learner\n";
    private static final long TWO_GIGABYTES = 2L << 30;

    private final FutureLearnImport futureLearn;
    private final Organisations organisations;
    private final JdbcClient jdbc;
    private String partner = "";

    @TempDir
    private Path folder;

    @Autowired
    BrokenExportTests(FutureLearnImport futureLearn, Organisations organisations, JdbcClient jdbc) {
        this.futureLearn = futureLearn;
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aPartner() throws IOException {
        partner = "broken-" + UUID.randomUUID().toString().substring(0, 8);
        organisations.create(NewOrganisation.of(partner, "A partner", Locale.UK, ZoneId.of("Europe/London")));
        Files.writeString(folder.resolve("herbs-1_enrolments.csv"), HEADER + ROW);
    }

    @Test
    void anotherDelimiter() throws IOException {
        broken((HEADER + ROW).replace(',', ';'));
        refused("separates its columns by \";\" on line 1");
    }

    @Test
    void tabs() throws IOException {
        broken((HEADER + ROW).replace(',', '\t'));
        refused("separates its columns by tabs on line 1");
    }

    @Test
    void aQuoteThatIsNeverClosed() throws IOException {
        broken(HEADER + ROW + "\"d2,2018-06-01 10:00:00 UTC,learner\n" + ROW);
        refused("herbs-2_enrolments.csv", "3");
    }

    @Test
    void aQuoteInTheMidstOfAQuotedField() throws IOException {
        broken(HEADER + ROW + "\"d\"2\",2018-06-01 10:00:00 UTC,learner\n");
        refused("herbs-2_enrolments.csv", "3");
    }

    @Test
    void bytesOfLatin1() throws IOException {
        Files.write(
                folder.resolve("herbs-2_enrolments.csv"),
                (HEADER + ROW.repeat(2_000) + "d2,2018-06-01 10:00:00 UTC,Ren\u00e9\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        refused("not written in UTF-8: line 2,002");
    }

    @Test
    void aLineOfTwoGigabytes() throws IOException {
        Files.writeString(folder.resolve("herbs-2_enrolments.csv"), HEADER + "d");
        try (var file =
                new RandomAccessFile(folder.resolve("herbs-2_enrolments.csv").toFile(), "rw")) {
            // The rest is a hole of zeroes, which takes no room on the disk.
            file.setLength(TWO_GIGABYTES);
        }
        refused("line 2 has a byte of zero");
    }

    @Test
    void aLineThatIsTooLong() throws IOException {
        broken(HEADER + "d".repeat((1 << 20) + 1) + ",2018-06-01 10:00:00 UTC,learner\n");
        refused("line 2 has more than 1,048,576 characters");
    }

    @Test
    void aWebPage() throws IOException {
        broken("\n<!DOCTYPE html>\n<html><body>Sign in</body></html>\n");
        refused("is a web page");
    }

    @Test
    void anEmptyFile() throws IOException {
        broken("");
        refused("is empty");
    }

    @Test
    void allBrokenFilesAreNamedAtOnce() throws IOException {
        broken("<html>");
        Files.writeString(folder.resolve("herbs-3_step-activity.csv"), "learner_id;step\n");
        refused("2 files", "herbs-2_enrolments.csv", "herbs-3_step-activity.csv");
    }

    private void broken(String text) throws IOException {
        Files.writeString(folder.resolve("herbs-2_enrolments.csv"), text);
    }

    private void refused(String... words) {
        assertThatThrownBy(() -> futureLearn.run(folder, Optional.of(partner)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(
                                        Text.t(Messages.DEFAULT, ZoneOffset.UTC, refusal.key(), refusal.arguments()))
                                .contains(words));
        assertThat(jdbc.sql("select count(*) from course where organisation_id = :o")
                        .param("o", organisations.get(partner).id())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}

package org.matricula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {

    @Test
    void runServesLoopbackPort8080OnTheFolderDataWithDemoData() {
        var run = (Command.Run) parse("run");

        assertThat(run.address().isLoopbackAddress()).isTrue();
        assertThat(run.port()).isEqualTo(8080);
        assertThat(run.empty()).isFalse();
        assertThat(run.place().data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(run.place().database()).isEmpty();
    }

    @Test
    void optionsTakeTheirValueAfterASpaceOrAnEqualsSign() {
        var run =
                (Command.Run) parse("run --port=0 --empty --public-url https://learn.example.org/ --clock-offset -P2D");

        assertThat(run.port()).isZero();
        assertThat(run.empty()).isTrue();
        assertThat(run.publicUrl()).isEqualTo(URI.create("https://learn.example.org"));
        assertThat(run.clockOffset()).isEqualTo(Duration.ofDays(-2));
    }

    @Test
    void postgresUrlBecomesAJdbcUrlWithItsCredentialsApart() {
        var database = DatabaseAddress.parse("postgres://us%40er:p+w%2F@db.example.org:5433/learn?sslmode=require");

        assertThat(database.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example.org:5433/learn?sslmode=require");
        assertThat(database.username()).isEqualTo("us@er");
        assertThat(database.password()).isEqualTo("p+w/");
        assertThat(database.whereabouts()).isEqualTo("db.example.org:5433/learn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rum | There is no command \"rum\" (did you mean run?)",
                "run --prot 1 | run has no option --prot (did you mean --port?)",
                "run --port | --port needs a value",
                "run --port 65536 | --port takes a number from 0 to 65535, not \"65536\"",
                "run here | run does not take \"here\"",
                "run --clock-offset P6M | --clock-offset takes an ISO 8601 duration",
                "run --public-url example.org | --public-url takes a URL that begins with http:// or https://",
                "run --database-url mysql://a/b | --database-url takes a URL that begins with postgres://",
                "partner-sim | partner-sim needs --secret and what the webhook's page showed",
                "partner-sim --secret whsec_no | partner-sim needs --secret",
                "partner-sim --secret whsec_plJ3nmyCDGBKInavdOK15jsl --fail x | --fail takes a number from 0 to 9999",
                "import oulad | import needs DIR",
                "import oulad /no/such/folder | There is no folder /no/such/folder"
            })
    void whatCannotBeReadIsRefusedWithWhatWould(String words, String line) {
        assertThatThrownBy(() -> parse(words)).isInstanceOf(Refusal.class).hasMessageContaining(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "run --port x --help", "import -h", "partner-sim --help"})
    void everyCommandHasAHelpText(String words) {
        var about = ((Command.Help) parse(words)).about();

        assertThat(Launch.class.getResource("help/" + about + ".txt")).isNotNull();
    }

    private static Command parse(String words) {
        return CommandLine.parse(List.of(words.split(" ")));
    }
}

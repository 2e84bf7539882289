package org.matricula.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                " Stop. ",
                "\"STOP\"!!",
                "“stop”",
                "\n-- stop --\n",
                "StopAll",
                "stop all",
                "unsubscribe",
                "Cancel",
                "END",
                "quit",
                "revoke",
                "opt out",
                "opt-out"
            })
    void anyOfTheseWordsAloneStops(String body) {
        assertThat(Keyword.of(body)).contains(Keyword.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "UNSTOP", "Start!"})
    void theseStartAgain(String body) {
        assertThat(Keyword.of(body)).contains(Keyword.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "INFO", "Help?"})
    void theseAskForHelp(String body) {
        assertThat(Keyword.of(body)).contains(Keyword.HELP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "I can't stop now", "stop by at five?", "the end", "yes", "YES", "nonstop", "help me"})
    void sentencesAreForPeople(String body) {
        assertThat(Keyword.of(body)).isEmpty();
    }
}

package org.matricula.credential.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.matricula.openbadges.Check;
import org.matricula.openbadges.Reason;
import org.matricula.openbadges.Verdict;
import org.matricula.platform.text.Text;

class CheckWordsTests {

    @ParameterizedTest
    @EnumSource
    void everyReasonIsPutInWords(Reason reason) {
        assertThat(Text.messages().keys()).contains("credential.reason." + reason);
    }

    @ParameterizedTest
    @EnumSource
    void everyVerdictIsPutInWords(Verdict verdict) {
        assertThat(Text.messages().keys()).contains("credential.verdict." + verdict);
    }

    @ParameterizedTest
    @EnumSource
    void everyCheckIsNamed(Check.Kind kind) {
        assertThat(Text.messages().keys()).contains("credential.check." + kind, "credential.check." + kind + ".passed");
    }
}

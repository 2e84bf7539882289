package org.matricula.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.platform.Invalid;

class DecisionTableTests {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void columnsMayBePartedAsSpreadsheetsDo(String parting) {
        var text = "\uFEFFReference|Decision|Amount|For|Message\r\nA-1|granted|6|Statistics|Welcome\r\n"
                .replace("|", parting);

        assertThat(DecisionTable.read(text))
                .containsExactly(new DecisionTable.Row(
                        2,
                        "",
                        "A-1",
                        "granted",
                        new Decision.Written(Decision.Kind.GRANT, "6", "Statistics", "Welcome")));
    }

    @Test
    void linesWithoutADecisionAndOtherColumnsArePassedOver() {
        var rows = DecisionTable.read("holder,application,decision\nAda,1,\nBea,2,declined\n\nCid,3\n");

        assertThat(rows).extracting(DecisionTable.Row::named).containsExactly("2");
        assertThat(rows.getFirst().number()).isEqualTo(3);
    }

    @Test
    void theApostropheOfOurOwnFilesIsTakenOff() {
        assertThat(DecisionTable.read("reference,decision\n'-12/7,declined\n")
                        .getFirst()
                        .reference())
                .isEqualTo("-12/7");
    }

    @Test
    void aWordThatIsNoDecisionIsKeptForWhoeverMendsIt() {
        var row = DecisionTable.read("reference,decision\nA,perhaps\n").getFirst();

        assertThat(row.decision()).isEqualTo("perhaps");
        assertThat(row.written().kind()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "reference,amount\nA,6\n",
                "decision\ngranted\n",
                "reference,decision\nA,\n",
                "reference,decision,message\nA,declined,\"not closed\nB,declined,x\n"
            })
    void whatIsNoSuchTableIsRefused(String text) {
        var refused = catchThrowableOfType(Invalid.class, () -> DecisionTable.read(text));

        assertThat(refused.fields()).extracting(Invalid.Field::field).containsExactly("file");
    }

    @Test
    void thereIsAMostOfLines() {
        var text = "reference,decision\n" + "A,granted\n".repeat(DecisionTable.MOST + 1);

        assertThat(catchThrowableOfType(Invalid.class, () -> DecisionTable.read(text))
                        .fields())
                .extracting(Invalid.Field::key)
                .containsExactly("pathway.decision.table-long");
    }
}

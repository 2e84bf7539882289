package org.matricula.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.account.EmailAddress;
import org.matricula.invitation.AddressList.Problem;
import org.matricula.invitation.AddressList.Reason;

/** Rule 2 of invitations: what may be pasted, and what is said about the rest. */
class AddressListTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org\nbo@example.org",
                "ada@example.org\r\nbo@example.org\r\n",
                "ada@example.org, bo@example.org",
                "ada@example.org;bo@example.org;",
                "Ada Ng <ada@example.org>; <bo@example.org>",
                "\"Ng, Ada; Dr\" <ada@example.org>, bo@example.org",
                "\uFEFFada@example.org\n\n ,;\n  bo@example.org  "
            })
    void addressesArePartedByLinesCommasAndSemicolonsWithOrWithoutNames(String text) {
        var list = AddressList.parse(text);

        assertThat(normals(list)).containsExactly("ada@example.org", "bo@example.org");
        assertThat(list.problems()).isEmpty();
    }

    @Test
    void everythingElseIsNamedWithLineAndReason() {
        var list = AddressList.parse("ada@example.org\nnobody\nBo <bo@>, ADA@Example.org\n\"open quote, c@example.org");

        assertThat(list.problems())
                .containsExactly(
                        new Problem(2, "nobody", Reason.MALFORMED, 0),
                        new Problem(3, "Bo <bo@>", Reason.MALFORMED, 0),
                        new Problem(3, "ADA@Example.org", Reason.DUPLICATE, 1),
                        new Problem(4, "\"open quote", Reason.MALFORMED, 0));
        assertThat(normals(list)).containsExactly("ada@example.org", "c@example.org");
    }

    @Test
    void aThousandAreTakenAndTheNextOnesAreNamed() {
        var text = IntStream.rangeClosed(1, 1_002)
                .mapToObj(i -> "a" + i + "@example.org")
                .collect(Collectors.joining("\n"));

        var list = AddressList.parse(text + "\na1@example.org");

        assertThat(list.entries()).hasSize(1_000);
        assertThat(list.problems())
                .containsExactly(
                        new Problem(1_001, "a1001@example.org", Reason.TOO_MANY, 0),
                        new Problem(1_002, "a1002@example.org", Reason.TOO_MANY, 0),
                        new Problem(1_003, "a1@example.org", Reason.DUPLICATE, 1));
    }

    @Test
    void aLongPieceIsShownInPart() {
        assertThat(AddressList.parse("x".repeat(5_000)).problems().getFirst().text())
                .hasSize(301);
    }

    @Test
    void namesComeWithTheAddressesAndNeverBringALineBreakIntoAMail() {
        var list = AddressList.parse(
                "\"Ng, Ada; Dr\" <ada@example.org>\nO'Néill\tصالح\u0000 <bo@example.org>, c@example.org");

        assertThat(list.entries())
                .extracting(entry -> entry.invitee().name())
                .containsExactly("Ng, Ada; Dr", "O'Néill صالح", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,email,external_learner_id,group\n\"Ng, Ada\",ada@example.org,S-1,Year 1\nBo,bo@example.org,,",
                "\uFEFF\n Email ; Group;NAME;external_learner_id\r\nada@example.org;Year 1;Ng, Ada;S-1\r\n;;;\r\nbo@example.org;;Bo",
                "group\temail\tname\texternal_learner_id\tdepartment\nYear 1\tada@example.org\tNg, Ada\tS-1\tPhysics\n\tbo@example.org\tBo"
            })
    void aTableWithAHeaderBringsNamesExternalIdsAndGroups(String text) {
        var list = AddressList.parse(text);

        assertThat(list.problems()).isEmpty();
        assertThat(list.entries())
                .extracting(AddressList.Entry::invitee)
                .containsExactly(
                        new Invitee(address("ada@example.org"), "Ng, Ada", "S-1", "Year 1"),
                        new Invitee(address("bo@example.org"), "Bo", "", ""));
    }

    @Test
    void aTablesLinesAreNamedAsWrittenEachByItselfAndColumnsNobodyReadsToo() {
        var list = AddressList.parse(
                "email,external_learner_id,shoe size\nada@example.org,7,40\n\"open,quote\nbo@example.org,7,41\n"
                        + "c@example.org," + "x".repeat(201) + ",\nd@example.org,8");

        assertThat(list.problems())
                .extracting(Problem::line, Problem::reason, Problem::earlierLine)
                .containsExactly(
                        tuple(3, Reason.MALFORMED, 0), tuple(4, Reason.ID_TWICE, 2), tuple(5, Reason.TOO_LONG, 0));
        assertThat(list.problems().getFirst().text()).isEqualTo("\"open,quote");
        assertThat(normals(list)).containsExactly("ada@example.org", "d@example.org");
        assertThat(list.ignoredColumns()).containsExactly("shoe size");
    }

    @Test
    void linesCanBePutInOtherWordsWhereTheyStand() {
        var text = "\uFEFFemail,name\r\nnobody,No Body\r\nada@example.org,Ada";

        var mended = AddressList.withLines(text, Map.of(2, "bo@example.org,Bo"));

        assertThat(mended).isEqualTo("email,name\nbo@example.org,Bo\nada@example.org,Ada");
        assertThat(normals(AddressList.parse(mended))).containsExactly("bo@example.org", "ada@example.org");
    }

    /** Whatever is pasted: every piece is an entry or a problem, in order, and no address is taken twice. */
    @RepeatedTest(200)
    void nothingPastedIsLostAndNoAddressComesTwice(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var pieces = List.of("ada@example.org", "Bo <bo@example.org>", "ADA@EXAMPLE.ORG", "x", "@", "<>", "a@b@c.de");
        var text = new StringBuilder();
        var expected = new ArrayList<Integer>();
        var line = 1;
        for (var i = random.nextInt(30); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
            expected.add(line);
            switch (random.nextInt(3)) {
                case 0 -> text.append(", ");
                case 1 -> text.append(" ;");
                default -> {
                    text.append('\n');
                    line++;
                }
            }
        }

        var list = AddressList.parse(text.toString());

        var found = new ArrayList<Integer>();
        list.entries().forEach(entry -> found.add(entry.line()));
        list.problems().forEach(problem -> found.add(problem.line()));
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(normals(list)).doesNotHaveDuplicates();
    }

    /** Whatever characters are pasted, reading them ends, and what is taken reads as the same address again. */
    @RepeatedTest(200)
    void whateverIsPastedWhatIsTakenIsAnAddress(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var alphabet = "ab@.<>\",; \n\r\t\\é例\u0000-";
        var text = random.ints(random.nextInt(200), 0, alphabet.length())
                .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
                .collect(Collectors.joining());

        assertThat(AddressList.parse(text).entries())
                .allSatisfy(entry -> assertThat(
                                normals(AddressList.parse(entry.address().written())))
                        .containsExactly(entry.address().normal()));
    }

    private static List<String> normals(AddressList list) {
        return list.entries().stream().map(entry -> entry.address().normal()).toList();
    }

    private static EmailAddress address(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }
}

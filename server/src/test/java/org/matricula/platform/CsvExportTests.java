package org.matricula.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"https://evil.example\";\"Click\")",
                "+44 20 7946 0000",
                "-cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "＝1+1",
                "-",
                "-1+1"
            })
    void whatASpreadsheetWouldRunIsText(String cell) {
        assertThat(CsvExport.guarded(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "'=1", "-3", "+3.5", "-0,25", "-12%", "2026-07-01 00:00:00 UTC", "مرحبا"})
    void figuresAndWordsStayAsTheyAre(String cell) {
        assertThat(CsvExport.guarded(cell)).isEqualTo(cell);
    }

    @Test
    void fileIsUtf8WithItsMarkQuotedAndInLines() {
        var out = new ByteArrayOutputStream();
        try (var csv = new CsvExport(out)) {
            csv.row(List.of("id", "reason"));
            csv.row(List.of("1", "It said \"no\",\nthen é"));
            csv.row(List.of("", "=1"));
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"id\",\"reason\"\r\n\"1\",\"It said \"\"no\"\",\nthen é\"\r\n,\"'=1\"\r\n");
    }
}

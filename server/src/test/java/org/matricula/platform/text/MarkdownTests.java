package org.matricula.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;

class MarkdownTests {

    @Test
    void emphasisAndListsAreRendered() {
        assertThat(html("*one*\n\n- two")).contains("<em>one</em>").contains("<li>two</li>");
    }

    @Test
    void htmlShowsAsTextAndScriptAddressesAreDropped() {
        assertThat(html("<script>alert(1)</script>")).doesNotContain("<script>");
        assertThat(html("[x](javascript:alert(1))")).doesNotContain("javascript:");
    }

    @Test
    void filesAreFoundBelowTheirAddressAndNothingElseIs() {
        var output = new StringOutput();
        Markdown.markdown("![p](p.png) [f](f.pdf) [w](https://w.org/) [u](../up) ![j](javascript:x)", "/m/")
                .writeTo(output);
        assertThat(output.toString())
                .contains("src=\"/m/p.png\"", "loading=\"lazy\"", "href=\"/m/f.pdf\"", "href=\"https://w.org/\"")
                .doesNotContain("/m/..", "javascript:");
        assertThat(Markdown.relativeAddresses("![p](p.png) [f](f.pdf) [w](https://w.org/)"))
                .containsExactly("p.png", "f.pdf");
    }

    @Test
    void tablesAreTables() {
        assertThat(html("| a | b |\n|---|---|\n| 1 | 2 |")).contains("<th>a</th>", "<td>2</td>");
    }

    private static String html(String markdown) {
        var output = new StringOutput();
        Markdown.markdown(markdown).writeTo(output);
        return output.toString();
    }
}

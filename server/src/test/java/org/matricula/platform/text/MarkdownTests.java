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

    private static String html(String markdown) {
        var output = new StringOutput();
        Markdown.markdown(markdown).writeTo(output);
        return output.toString();
    }
}

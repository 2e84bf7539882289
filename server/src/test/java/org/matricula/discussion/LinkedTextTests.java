package org.matricula.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedTextTests {

    @Test
    void aLinkLeadsWhereItSaysAndVouchesForNothing() {
        assertThat(html("See https://example.org/a?b=1&c=2 now"))
                .isEqualTo("See <a rel=\"nofollow ugc noopener\" href=\"https://example.org/a?b=1&amp;c=2\">"
                        + "https://example.org/a?b=1&amp;c=2</a> now");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Look at https://example.org/a.            | https://example.org/a",
                "(https://example.org/a)                   | https://example.org/a",
                "https://en.example.org/Foo_(bar), they say| https://en.example.org/Foo_(bar)",
                "„https://example.org/a”                   | https://example.org/a",
                "<https://example.org/a>                   | https://example.org/a",
                "HTTP://EXAMPLE.ORG/                       | HTTP://EXAMPLE.ORG/",
                "https://münchen.example/straße!           | https://münchen.example/straße"
            })
    void whatEndsTheSentenceIsNoPartOfTheAddress(String text, String address) {
        assertThat(Jsoup.parse(html(text)).select("a").eachAttr("href")).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt://example.org/%0Aalert(1)",
                "data:text/html,<script>alert(1)</script>",
                "https://",
                "http:///path",
                "https://bank.example@evil.example/",
                "ftp://example.org/",
                "xhttps://example.org",
                "https://exa mple",
                "https://[::1"
            })
    void whatIsNoSafeWebAddressStaysText(String text) {
        var page = Jsoup.parse(html(text));

        assertThat(page.select("a[href]").eachAttr("href")).noneMatch(href -> !href.equals("https://exa"));
        assertThat(page.text()).isEqualTo(text);
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void nothingInATextIsMarkup() {
        assertThat(html("<script>alert(1)</script> **b** <img src=x onerror=alert(1)> \"'&"))
                .doesNotContain("<script")
                .doesNotContain("<img")
                .contains("**b**");
        var quoted = Jsoup.parse(html("https://example.org/\"onmouseover=\"alert(1)"));
        assertThat(quoted.select("[onmouseover]")).isEmpty();
        assertThat(quoted.select("a").eachAttr("href")).containsExactly("https://example.org/");
    }

    private static String html(String text) {
        var output = new StringOutput();
        LinkedText.linked(text).writeTo(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }
}

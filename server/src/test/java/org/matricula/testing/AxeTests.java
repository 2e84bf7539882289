package org.matricula.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That the check of accessibility would notice: what it never finds, nobody misses. */
@Tag("browser")
class AxeTests {

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><title>A page</title>
            <meta name="viewport" content="width=device-width"><style>
            @media (min-width: 1000px) { .phone { display: none } } @media (max-width: 999px) { .desk { display: none } }
            </style></head><body><main><h1>A page</h1>%s</main></body></html>""";

    @Test
    void aPageInOrderBreaksNoRule() {
        assertThat(complaintOf("<p>Text</p><button>Send</button>")).isEmpty();
    }

    @Test
    void whatIsWrongOnADesktopIsSaidWithTheElement() {
        assertThat(complaintOf("<img src='data:,'>"))
                .contains("image-alt: <img src=\"data:,\">")
                .contains("at 1280");
    }

    @Test
    void whatOnlyOneWidthShowsIsLookedAtThere() {
        assertThat(complaintOf("<button class='desk'></button>")).contains("button-name", "at 1280");
        assertThat(complaintOf("<button class='phone'></button>")).contains("button-name", "at 390");
    }

    @Test
    void coloursOfOneWidthAreLookedAtThere() {
        assertThat(complaintOf("<style>@media (max-width: 999px) { p { color: #ccc } }</style><p>Pale on a phone</p>"))
                .contains("color-contrast", "at 390");
    }

    @Test
    void aPageWiderThanAPhoneIsNoticed() {
        assertThat(complaintOf("<p style='inline-size: 600px'>Wide</p>")).contains("scrolls sideways at 390");
    }

    @Test
    void whatChangedSinceTheLastLookIsLookedAtToo() {
        try (var browser = Browser.at(0)) {
            browser.page().setContent(PAGE.formatted("<p>Text</p>"));
            browser.axe().page().locator("main").evaluate("main => main.innerHTML += '<input>'");
            assertThat(complaintOf(browser)).contains("label: <input>");
        }
    }

    private static String complaintOf(String body) {
        try (var browser = Browser.at(0)) {
            browser.page().setContent(PAGE.formatted(body));
            return complaintOf(browser);
        }
    }

    private static String complaintOf(Browser browser) {
        try {
            browser.axe();
            return "";
        } catch (AssertionError complaint) {
            return complaint.getMessage();
        }
    }
}

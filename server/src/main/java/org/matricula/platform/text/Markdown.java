package org.matricula.platform.text;

import gg.jte.Content;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders what people wrote in Markdown; HTML in it shows as text, and addresses may only be web or mail addresses. */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private Markdown() {}

    public static Content markdown(String source) {
        var html = RENDERER.render(PARSER.parse(source));
        return output -> output.writeContent(html);
    }
}

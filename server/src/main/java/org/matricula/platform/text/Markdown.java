package org.matricula.platform.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.Content;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders what people wrote in Markdown; HTML in it shows as text, and addresses may only be web or mail addresses. */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** Texts of courses and achievements are shown far more often than written. Weighed in characters. */
    private static final Cache<String, String> RENDERED = Caffeine.newBuilder()
            .maximumWeight(8_000_000)
            .weigher((String source, String html) -> source.length() + html.length())
            .build();

    private Markdown() {}

    public static Content markdown(String source) {
        var html = RENDERED.get(source, text -> RENDERER.render(PARSER.parse(text)));
        return output -> output.writeContent(html);
    }
}

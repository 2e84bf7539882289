package org.matricula.platform.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.Content;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders what people wrote in Markdown; HTML in it shows as text, and addresses may only be web or mail addresses. */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(100).build();
    private static final HtmlRenderer RENDERER = renderer().build();

    /** Texts of courses and achievements are shown far more often than written. Weighed in characters. */
    private static final Cache<Source, String> RENDERED = Caffeine.newBuilder()
            .maximumWeight(8_000_000)
            .weigher((Source source, String html) -> source.text().length() + html.length())
            .build();

    private record Source(String text, String base) {}

    private Markdown() {}

    public static Content markdown(String source) {
        return markdown(source, "");
    }

    /**
     * The same where images and links may name files: relative addresses are those below {@code base}, which ends
     * with a slash. Empty leaves them as they are.
     */
    public static Content markdown(String source, String base) {
        var html = RENDERED.get(new Source(source, base), Markdown::render);
        return output -> output.writeContent(html);
    }

    /** The files that a text names, each once: addresses without scheme and path, as they are written. */
    public static List<String> relativeAddresses(String source) {
        var files = new FileAddresses("");
        PARSER.parse(source).accept(files);
        return files.names();
    }

    private static String render(Source source) {
        var document = PARSER.parse(source.text());
        if (source.base().isEmpty()) return RENDERER.render(document);
        document.accept(new FileAddresses(source.base()));
        return RENDERER.render(document);
    }

    private static HtmlRenderer.Builder renderer() {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (tag.equals("img")) attributes.put("loading", "lazy");
                    // A wide table moves in its own box, by the keyboard too.
                    if (tag.equals("table")) attributes.put("tabindex", "0");
                });
    }
}

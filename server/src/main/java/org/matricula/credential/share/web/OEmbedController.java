package org.matricula.credential.share.web;

import static org.matricula.platform.text.Text.t;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.matricula.credential.PublicCredentials;
import org.matricula.credential.PublishedCredential;
import org.matricula.platform.NotFound;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Token;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.ObjectMapper;

/** Tells other sites how to show a credential whose address somebody pasted there (oEmbed 1.0). */
@RestController
final class OEmbedController {

    private static final String PAGE = "/c/";
    private static final int SMALLEST = 160;
    private static final MediaType XML = new MediaType(MediaType.TEXT_XML, java.nio.charset.StandardCharsets.UTF_8);

    private final PublicCredentials credentials;
    private final PublicUrl publicUrl;
    private final ObjectMapper json;

    OEmbedController(PublicCredentials credentials, PublicUrl publicUrl, ObjectMapper json) {
        this.credentials = credentials;
        this.publicUrl = publicUrl;
        this.json = json;
    }

    /** {@code maxwidth} and {@code maxheight} are in pixels. @throws NotFound for any address but an open credential's */
    @GetMapping("/oembed")
    ResponseEntity<?> oembed(
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(defaultValue = "480") int maxwidth,
            @RequestParam(defaultValue = "200") int maxheight) {
        if (!format.equals("json") && !format.equals("xml")) {
            return ResponseEntity.status(HttpStatus.NOT_IMPLEMENTED)
                    .body(ProblemDetail.forStatusAndDetail(
                            HttpStatus.NOT_IMPLEMENTED, t("credential.share.oembed.format")));
        }
        var answer = answer(credentials.published(token(url)), maxwidth, maxheight);
        return format.equals("json")
                ? ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Access-Control-Allow-Origin", "*")
                        .body(answer)
                : ResponseEntity.ok()
                        .contentType(XML)
                        .header("Access-Control-Allow-Origin", "*")
                        .body(xml(answer));
    }

    private OEmbed answer(PublishedCredential credential, int maxWidth, int maxHeight) {
        var width = Math.clamp(maxWidth, SMALLEST, OEmbed.WIDTH);
        var height = Math.clamp(maxHeight, SMALLEST, OEmbed.HEIGHT);
        return OEmbed.of(
                credential, publicUrl.of(credential.issuerPath()), frame(credential, width, height), width, height);
    }

    /** What a learner, or a program, puts into another page; narrower where that page is, as on a phone. */
    static String frame(PublishedCredential credential, int width, int height) {
        return ("<iframe src=\"%s/embed\" title=\"%s\" width=\"%d\" height=\"%d\" loading=\"lazy\" "
                        + "sandbox=\"allow-popups allow-popups-to-escape-sandbox\" style=\"border:0;width:100%%;max-width:%dpx\"></iframe>")
                .formatted(credential.url(), HtmlUtils.htmlEscape(credential.name()), width, height, width);
    }

    private Token token(String url) {
        var start = publicUrl.of(PAGE);
        if (!url.startsWith(start)) throw new NotFound("credential.share.oembed.unknown");
        var token = url.substring(start.length()).replaceFirst("[/?#].*$", "");
        return new Token(token);
    }

    private String xml(OEmbed answer) {
        Map<?, ?> fields = json.convertValue(answer, Map.class);
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("oembed");
            for (var field : fields.entrySet()) {
                xml.writeStartElement(field.getKey().toString());
                xml.writeCharacters(String.valueOf(field.getValue()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.matricula.credential.design;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes an SVG picture anew from what {@link SvgRules} allows. What could run or load something refuses the whole file,
 * with a reason; what drawing programs write for themselves is left out.
 */
final class SvgCleaner {

    private static final XMLInputFactory XML = factory();

    private final SvgStyles styles = new SvgStyles();
    private final Set<String> known = new HashSet<>();
    private final StringBuilder written = new StringBuilder();
    private final XMLStreamReader reader;
    private int elements;
    private int depth;
    private boolean clipping;
    private boolean padded;

    private SvgCleaner(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** @param padded whether it was not square */
    record Cleaned(String svg, boolean padded) {}

    /** @throws SvgRefused if it can't be taken */
    static Cleaned clean(byte[] file) {
        try {
            var reader = XML.createXMLStreamReader(new ByteArrayInputStream(file));
            var cleaner = new SvgCleaner(reader);
            cleaner.document();
            return new Cleaned(cleaner.written.toString(), cleaner.padded);
        } catch (XMLStreamException e) {
            var place = e.getLocation();
            throw place == null
                    ? new SvgRefused("credential.design.svg-form")
                    : new SvgRefused("credential.design.svg-broken", place.getLineNumber(), place.getColumnNumber());
        }
    }

    private void document() throws XMLStreamException {
        while (!reader.isStartElement()) {
            if (reader.getEventType() == XMLStreamConstants.DTD) throw new SvgRefused("credential.design.svg-doctype");
            if (reader.getEventType() == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                throw new SvgRefused("credential.design.svg-instruction");
            }
            reader.next();
        }
        if (!reader.getLocalName().equals("svg") || !SvgRules.NAMESPACE.equals(reader.getNamespaceURI())) {
            throw new SvgRefused("credential.design.svg-form");
        }
        refuseHandlers();
        var box = SvgBox.of(reader);
        padded = !box.isSquare();
        written.append("<svg xmlns=\"")
                .append(SvgRules.NAMESPACE)
                .append("\" viewBox=\"")
                .append(box.squared());
        written.append('"');
        looks("svg").forEach(this::attribute);
        written.append('>');
        children();
        written.append("</svg>");
    }

    private void children() throws XMLStreamException {
        if (++depth > SvgRules.DEEPEST) throw new SvgRefused("credential.design.svg-deep", SvgRules.DEEPEST);
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                throw new SvgRefused("credential.design.svg-instruction");
            }
            if (reader.isStartElement()) element();
        }
        depth--;
    }

    private void element() throws XMLStreamException {
        if (++elements > SvgRules.MOST_ELEMENTS) {
            throw new SvgRefused("credential.design.svg-many", SvgRules.MOST_ELEMENTS);
        }
        refuseHandlers();
        var name = reader.getLocalName();
        if (!SvgRules.NAMESPACE.equals(reader.getNamespaceURI()) || SvgRules.LEFT_OUT.contains(name)) leaveOut();
        else if (name.equals("style")) styles.read(reader.getElementText());
        else if (SvgRules.ELEMENTS.contains(name)) kept(name);
        else throw refused(name);
    }

    private static SvgRefused refused(String name) {
        return switch (name) {
            case "script" -> new SvgRefused("credential.design.svg-script");
            case "text", "tspan", "textPath" -> new SvgRefused("credential.design.svg-text");
            case "image" -> new SvgRefused("credential.design.svg-image");
            default -> new SvgRefused("credential.design.svg-element", name);
        };
    }

    private void kept(String name) throws XMLStreamException {
        var wasClipping = clipping;
        clipping = clipping || name.equals("clipPath");
        var id = own("id");
        written.append('<').append(name);
        attributes(name).forEach(this::attribute);
        written.append('>');
        children();
        written.append("</").append(name).append('>');
        // Only what is complete can be referred to: so nothing refers to itself.
        if (!id.isEmpty()) known.add(id);
        clipping = wasClipping;
    }

    private Map<String, String> attributes(String name) {
        var kept = new LinkedHashMap<String, String>();
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            var attribute = reader.getAttributeLocalName(i);
            var value = reader.getAttributeValue(i);
            if (attribute.equals("href")) {
                if (!value.startsWith("#")) throw new SvgRefused("credential.design.svg-external", excerpt(value));
                if (SvgRules.GRADIENTS.contains(name) && known.contains(value.substring(1))) kept.put("href", value);
            } else if (isPlainName(i) && SvgRules.isKept(attribute)) {
                kept.put(attribute, value);
            }
        }
        kept.putAll(looks(name));
        return kept;
    }

    /** What rules and the element's own style say. */
    private Map<String, String> looks(String name) {
        var looks = new LinkedHashMap<>(styles.of(name, own("class"), own("id")));
        looks.putAll(SvgStyles.declarations(own("style")));
        return looks;
    }

    private void attribute(String name, String value) {
        if (name.equals("clip-path") && clipping) return;
        var reference = SvgRules.reference(value);
        if (reference != null) {
            if (!known.contains(reference)) throw new SvgRefused("credential.design.svg-reference", reference);
        } else if (value.contains("url(") || value.contains("//")) {
            throw new SvgRefused("credential.design.svg-external", excerpt(value));
        } else if (!SvgRules.isPlain(value)) {
            return;
        }
        written.append(' ')
                .append(name)
                .append("=\"")
                .append(HtmlUtils.htmlEscapeDecimal(value, "UTF-8"))
                .append('"');
        if (written.length() > SvgRules.MOST_TEXT) {
            throw new SvgRefused("credential.design.svg-long", SvgRules.MOST_TEXT / 1_000);
        }
    }

    /** Whatever a browser would run, in any namespace. */
    private void refuseHandlers() {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            var name = reader.getAttributeLocalName(i).toLowerCase(java.util.Locale.ROOT);
            if (name.startsWith("on")) throw new SvgRefused("credential.design.svg-script");
        }
    }

    private void leaveOut() throws XMLStreamException {
        for (var open = 1; open > 0; ) {
            var event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++open > SvgRules.DEEPEST) throw new SvgRefused("credential.design.svg-deep", SvgRules.DEEPEST);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }

    private String own(String name) {
        var value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private boolean isPlainName(int attribute) {
        var namespace = reader.getAttributeNamespace(attribute);
        return namespace == null || namespace.isEmpty();
    }

    private static String excerpt(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }
}

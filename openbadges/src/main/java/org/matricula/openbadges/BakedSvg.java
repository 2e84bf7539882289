package org.matricula.openbadges;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * SVG: an element {@code openbadges:credential} right below the root. JSON stands in it as text, a token as its attribute
 * {@code verify}. Files are read without what their document type declares: nothing is expanded or fetched.
 */
final class BakedSvg {

    private static final String NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";
    private static final String OLDER_NAMESPACE = "http://openbadges.org";
    private static final String SVG = "http://www.w3.org/2000/svg";
    /** Below the 100 at which the JDK stops reading. */
    private static final int DEEPEST = 90;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] START = {'<'};

    /** What it carries, and what it carries of Open Badges 2. */
    private record Found(List<String> credentials, List<String> older) {}

    private BakedSvg() {}

    /** Whether it begins as XML does, maybe after a byte order mark, and may be a picture. */
    static boolean isSvg(byte[] bytes) {
        int at = startsWith(bytes, 0, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        while (at < bytes.length && Character.isWhitespace(bytes[at])) at++;
        return startsWith(bytes, at, START) && new String(bytes, StandardCharsets.ISO_8859_1).contains("svg");
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] start) {
        return bytes.length - at >= start.length && Arrays.equals(bytes, at, at + start.length, start, 0, start.length);
    }

    static byte[] credentialIn(byte[] svg) {
        var found = found(svg);
        if (found.credentials().size() > 1) throw new RefusedException(Reason.SEVERAL_CREDENTIALS);
        if (!found.credentials().isEmpty())
            return found.credentials().getFirst().getBytes(StandardCharsets.UTF_8);
        if (found.older().size() > 1) throw new RefusedException(Reason.SEVERAL_CREDENTIALS);
        if (found.older().isEmpty()) throw new RefusedException(Reason.IMAGE_WITHOUT_CREDENTIAL);
        return BakedImage.older(found.older().getFirst().getBytes(StandardCharsets.UTF_8));
    }

    static byte[] bake(byte[] svg, String credential) {
        if (!found(svg).credentials().isEmpty()) throw new RefusedException(Reason.SEVERAL_CREDENTIALS);
        var text = new String(svg, StandardCharsets.UTF_8);
        int end = endOfRootTag(text);
        if (text.charAt(end - 1) == '/') throw damaged("svg");
        var baked = text.substring(0, end) + " xmlns:openbadges=\"" + NAMESPACE + "\">" + element(credential)
                + text.substring(end + 1);
        return baked.getBytes(StandardCharsets.UTF_8);
    }

    private static String element(String credential) {
        if (CompactToken.looksLikeOne(credential)) return "<openbadges:credential verify=\"" + credential + "\"/>";
        return "<openbadges:credential><![CDATA[" + credential.replace("]]>", "]]]]><![CDATA[>")
                + "]]></openbadges:credential>";
    }

    private static Found found(byte[] svg) {
        try {
            return found(reader(svg));
        } catch (XMLStreamException e) {
            throw damaged(
                    "line " + (e.getLocation() == null ? 0 : e.getLocation().getLineNumber()));
        }
    }

    private static XMLStreamReader reader(byte[] svg) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(svg));
    }

    private static Found found(XMLStreamReader reader) throws XMLStreamException {
        var found = new Found(new ArrayList<>(), new ArrayList<>());
        for (int depth = 0; reader.hasNext(); ) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            if (depth == 0 && !isPicture(reader)) throw new RefusedException(Reason.NO_CREDENTIAL);
            if (is(reader, NAMESPACE, "credential")) {
                found.credentials().add(content(reader));
            } else if (is(reader, OLDER_NAMESPACE, "assertion")) {
                found.older().add(olderContent(reader));
            } else if (++depth > DEEPEST) {
                throw new RefusedException(Reason.TOO_DEEP, "" + DEEPEST);
            }
        }
        return found;
    }

    private static boolean isPicture(XMLStreamReader reader) {
        return reader.getLocalName().equals("svg") && SVG.equals(reader.getNamespaceURI());
    }

    private static boolean is(XMLStreamReader reader, String namespace, String name) {
        return namespace.equals(reader.getNamespaceURI())
                && reader.getLocalName().equals(name);
    }

    /** The assertion where there is one; else the token, or the address, in the attribute (Open Badges 2.0, Baking). */
    private static String olderContent(XMLStreamReader reader) throws XMLStreamException {
        var named = reader.getAttributeValue(null, "verify");
        var text = reader.getElementText().strip();
        return text.isEmpty() && named != null ? named.strip() : text;
    }

    /** Reads to the end of the element. */
    private static String content(XMLStreamReader reader) throws XMLStreamException {
        var token = reader.getAttributeValue(null, "verify");
        var text = reader.getElementText();
        return token == null || token.isBlank() ? text.strip() : token.strip();
    }

    /** Where the root's first tag ends; what was read before has shown that there is one. */
    private static int endOfRootTag(String xml) {
        int at = 0;
        while (true) {
            at = xml.indexOf('<', at);
            if (xml.startsWith("<?", at)) at = xml.indexOf("?>", at);
            else if (xml.startsWith("<!--", at)) at = xml.indexOf("-->", at);
            // What it declares could be written so that nobody finds where it ends.
            else if (xml.startsWith("<!", at)) throw damaged("DOCTYPE");
            else break;
        }
        for (char quote = 0; ; at++) {
            char one = xml.charAt(at);
            if (quote == 0 && one == '>') return at;
            if (quote == 0 && (one == '"' || one == '\'')) quote = one;
            else if (one == quote) quote = 0;
        }
    }

    private static RefusedException damaged(String part) {
        return new RefusedException(Reason.IMAGE_DAMAGED, part);
    }
}

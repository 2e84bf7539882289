package org.matricula.credential.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Sets a document: PDF/A-3a (ISO 19005-3, level A) and PDF/UA-1 (ISO 14289-1), what is signed inside as an associated
 * file; level B without PDF/UA where letters can't be read back. Nothing is fetched: pictures and the stylesheet are at
 * hand.
 */
public final class PdfPress {

    static {
        // It tells of each font it loads, on standard error.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** The scheme under which a sheet finds its own pictures and stylesheet. */
    private static final String OWN = "certificate";

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** What no XML document may hold (XML 1.0, 2.2), in case a name does. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private PdfPress() {}

    /** @param enclosed what goes inside, with a place for the signature; null for neither */
    public static byte[] set(Printed printed, @Nullable Enclosure enclosed) {
        try (var bytes = new ByteArrayOutputStream();
                var document = new PDDocument();
                var renderer = builder(printed, document)
                        .withHtmlContent(NOT_XML.matcher(printed.html()).replaceAll(""), OWN + ":/")
                        .toStream(bytes)
                        .buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            if (enclosed != null) {
                EmbeddedCredential.in(document, enclosed);
                SignatureField.in(document);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(Printed printed, PDDocument document) {
        var readable = BundledFont.canBeReadBack(printed.words());
        var builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfAConformance(
                        readable
                                ? PdfRendererBuilder.PdfAConformance.PDFA_3_A
                                : PdfRendererBuilder.PdfAConformance.PDFA_3_B)
                .usePdfUaAccessibility(readable)
                .useColorProfile(SRGB)
                .withProducer("Matricula")
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .useReplacementText("?")
                .useFastMode()
                .useUriResolver((base, uri) -> uri)
                .useProtocolsStreamImplementation(files(printed), OWN)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri != null && uri.startsWith(OWN + ":"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri != null && uri.startsWith(OWN + ":"),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        BundledFont.neededBy(printed.words())
                .forEach(font -> builder.useFont(
                        new PDFontSupplier(font.in(document)), font.family, font.weight, FontStyle.NORMAL, true));
        return builder;
    }

    private static com.openhtmltopdf.extend.FSStreamFactory files(Printed printed) {
        Map<String, byte[]> files = new HashMap<>();
        files.put(OWN + ":style", stylesheet(printed.stylesheet()));
        files.put(OWN + ":qr", QrImage.png(printed.url()));
        printed.pictures().forEach((name, png) -> files.put(OWN + ":" + name, png));
        return uri -> new Bytes(Objects.requireNonNull(files.get(uri), uri));
    }

    private static byte[] stylesheet(String name) {
        try (var css = PdfPress.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(css).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Bytes(byte[] bytes) implements FSStream {
        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}

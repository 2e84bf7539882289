package org.matricula.credential.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.output.StringOutput;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import pages.Templates;

/**
 * Sets a certificate: PDF/A-3a (ISO 19005-3, level A) and PDF/UA-1 (ISO 14289-1), one landscape A4 page, the signed
 * credential inside as an associated file; level B without PDF/UA where letters can't be read back. Nothing is fetched: pictures and the stylesheet are at hand.
 */
public final class CertificatePdf {

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

    private final Templates templates;

    public CertificatePdf(Templates templates) {
        this.templates = templates;
    }

    /** @param credential the signed document, embedded byte for byte */
    public byte[] set(Sheet sheet, byte[] credential, Instant issuedAt) {
        return set(sheet, false, document -> {
            EmbeddedCredential.in(document, credential, issuedAt);
            SignatureField.in(document);
        });
    }

    /** The same sheet with a word across it that says what it is, nothing inside and no place for a signature. */
    public byte[] sample(Sheet sheet) {
        return set(sheet, true, document -> {});
    }

    private byte[] set(Sheet sheet, boolean sample, Completion completion) {
        var html = new StringOutput();
        templates.credentialCertificate(sheet, sample).render(html);
        var builder =
                builder(sheet).withHtmlContent(NOT_XML.matcher(html.toString()).replaceAll(""), OWN + ":/");
        try (var bytes = new ByteArrayOutputStream();
                var renderer = builder.toStream(bytes).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (var document = renderer.getPdfDocument()) {
                completion.of(document);
                document.save(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(Sheet sheet) {
        var readable = BundledFont.canBeReadBack(sheet.words());
        var builder = new PdfRendererBuilder()
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
                .useProtocolsStreamImplementation(files(sheet), OWN)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri != null && uri.startsWith(OWN + ":"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri != null && uri.startsWith(OWN + ":"),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        BundledFont.neededBy(sheet.words())
                .forEach(font -> builder.useFont(font::open, font.family, font.weight, FontStyle.NORMAL, true));
        return builder;
    }

    private static com.openhtmltopdf.extend.FSStreamFactory files(Sheet sheet) {
        Map<String, byte[]> files = new HashMap<>();
        files.put(OWN + ":style", stylesheet());
        files.put(OWN + ":qr", QrImage.png(sheet.url()));
        if (sheet.logo() != null) files.put(OWN + ":logo", sheet.logo());
        return uri -> new Bytes(Objects.requireNonNull(files.get(uri), uri));
    }

    private static byte[] stylesheet() {
        try (var css = CertificatePdf.class.getResourceAsStream("certificate.css")) {
            return Objects.requireNonNull(css).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is put into a document after its page was set. */
    @FunctionalInterface
    private interface Completion {
        void of(PDDocument document) throws IOException;
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

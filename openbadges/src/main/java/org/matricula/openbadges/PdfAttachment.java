package org.matricula.openbadges;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The credential attached to a PDF: an embedded file stream (ISO 32000-2, 7.11.4) that reads as a credential. The bytes
 * are looked through for such streams instead of opening the PDF with a reader of PDFs: those expand whatever a stranger
 * compressed before one may ask how large it is. Here the work is one pass and a few bounded expansions.
 */
final class PdfAttachment {

    static final int MOST_TRIED = 16;

    private static final byte[] MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern STREAM = Pattern.compile(">>\\s{0,4}stream\\r?\\n");
    private static final Pattern EMBEDDED = Pattern.compile("/EmbeddedFile(?![A-Za-z])");
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt(?![A-Za-z])");
    private static final Pattern COMPRESSED = Pattern.compile("/Filter\\s*\\[?\\s*/FlateDecode\\s*(]|/|>)");
    /** Bytes before a stream in which its dictionary is looked for. */
    private static final int LONGEST_DICTIONARY = 1_000;

    private final byte[] pdf;
    private final String text;

    private PdfAttachment(byte[] pdf) {
        this.pdf = pdf;
        this.text = new String(pdf, StandardCharsets.ISO_8859_1);
    }

    static boolean isPdf(byte[] bytes) {
        return bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
    }

    /** The credential's bytes. @throws RefusedException if there is none that can be read */
    static byte[] credentialIn(byte[] pdf) {
        if (pdf.length > StrictJson.LARGEST) throw new RefusedException(Reason.TOO_LARGE, "" + StrictJson.LARGEST);
        return new PdfAttachment(pdf).credential();
    }

    private byte[] credential() {
        var stream = STREAM.matcher(text);
        for (int tried = 0; tried < MOST_TRIED && stream.find(); ) {
            var dictionary = dictionaryBefore(stream.start() + 2);
            if (!EMBEDDED.matcher(dictionary).find()) continue;
            tried++;
            var found = content(dictionary, stream.end()).filter(CredentialShape::begins);
            if (found.isPresent()) return found.get();
        }
        throw new RefusedException(
                ENCRYPTED.matcher(text).find() ? Reason.PDF_ENCRYPTED : Reason.PDF_WITHOUT_CREDENTIAL);
    }

    private String dictionaryBefore(int end) {
        var window = text.substring(Math.max(0, end - LONGEST_DICTIONARY), end);
        return window.substring(Math.max(0, window.lastIndexOf(" obj")));
    }

    private Optional<byte[]> content(String dictionary, int from) {
        if (COMPRESSED.matcher(dictionary).find()) return expanded(from);
        int end = text.indexOf("endstream", from);
        return dictionary.contains("/Filter") || end < 0
                ? Optional.empty()
                : Optional.of(Arrays.copyOfRange(pdf, from, end));
    }

    /** Nothing for what is larger than any credential, or damaged. */
    private Optional<byte[]> expanded(int from) {
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            var bytes = new byte[StrictJson.LARGEST];
            int length = inflater.inflate(bytes);
            return inflater.finished() ? Optional.of(Arrays.copyOf(bytes, length)) : Optional.empty();
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}

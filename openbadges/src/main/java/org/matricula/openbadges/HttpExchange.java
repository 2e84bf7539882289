package org.matricula.openbadges;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One GET over an open connection (HTTP/1.1, RFC 9112). The JDK's clients look names up themselves, so they cannot be
 * held to an address that was checked before.
 */
final class HttpExchange {

    private static final int LONGEST_LINE = 8_000;
    private static final int MOST_HEADERS = 100;

    private final URI address;
    private final InputStream in;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private HttpExchange(URI address, InputStream in) {
        this.address = address;
        this.in = in;
    }

    /** No cookies, no credentials, no referrer: whoever is asked learns the address it has itself, and no more. */
    static HttpAnswer get(URI address, Wanted wanted, Socket connection) throws IOException {
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var request = "GET " + path + query + " HTTP/1.1\r\nHost: " + address.getRawAuthority()
                + "\r\nAccept: " + wanted.accept() + "\r\nAccept-Encoding: identity\r\nUser-Agent: Matricula\r\n"
                + "Connection: close\r\n\r\n";
        connection.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
        return new HttpExchange(address, new BufferedInputStream(connection.getInputStream())).read();
    }

    private HttpAnswer read() throws IOException {
        int status = status(line().split(" "));
        var headers = headers();
        if (status == HttpAnswer.OK) readBody(headers);
        return new HttpAnswer(address, status, headers, body.toByteArray());
    }

    private int status(String[] line) {
        if (line.length < 2 || !line[0].startsWith("HTTP/1.") || !line[1].matches("[1-5][0-9]{2}")) {
            throw refused("malformed status");
        }
        return Integer.parseInt(line[1]);
    }

    private void readBody(Map<String, String> headers) throws IOException {
        var encoding = headers.getOrDefault("content-encoding", "identity");
        if (!encoding.equals("identity")) throw refused("content-encoding " + encoding);
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) chunks();
        else if (headers.containsKey("content-length")) take(number(headers.get("content-length"), 10));
        else in.transferTo(new Bounded());
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1 || headers.size() >= MOST_HEADERS) throw refused("malformed headers");
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        return headers;
    }

    private void chunks() throws IOException {
        while (true) {
            int size = number(line().split(";")[0].trim(), 16);
            if (size == 0) return;
            take(size);
            if (!line().isEmpty()) throw refused("malformed chunk");
        }
    }

    private void take(int size) throws IOException {
        if (size > StrictJson.LARGEST - body.size()) throw refused("larger than " + StrictJson.LARGEST + " bytes");
        var bytes = in.readNBytes(size);
        if (bytes.length < size) throw new EOFException();
        body.writeBytes(bytes);
    }

    private int number(String digits, int radix) {
        try {
            int number = Integer.parseInt(digits, radix);
            if (number >= 0) return number;
        } catch (NumberFormatException e) {
            // refused below, as negative sizes are
        }
        throw refused("malformed length");
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException();
            if (line.length() >= LONGEST_LINE) throw refused("line too long");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    private RefusedException refused(String why) {
        return new RefusedException(Reason.RESPONSE_REFUSED, address.toString(), why);
    }

    /** Lets through what still fits. */
    private final class Bounded extends java.io.OutputStream {
        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            if (length > StrictJson.LARGEST - body.size())
                throw refused("larger than " + StrictJson.LARGEST + " bytes");
            body.write(bytes, from, length);
        }
    }
}

package org.matricula.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection of HTTP/1.1 that is kept open, for measuring where who asks shares the machine with who answers: Java's own
 * client takes as much of it as a small server. Reads answers with a length, or in chunks; not thread-safe.
 */
final class PlainConnection implements AutoCloseable {

    /** @param body empty unless the server said how long it is */
    record Answer(int status, String body) {}

    private static final int BUFFER = 16_384;

    private final URI server;
    private Socket socket;
    private InputStream in;
    private boolean last;

    PlainConnection(String address) throws IOException {
        server = URI.create(address);
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        last = false;
    }

    /** @param request a whole one: its first line, its headers, an empty line and what follows */
    Answer ask(String request) throws IOException {
        if (last) {
            close();
            connect();
        }
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:"))
                length = Integer.parseInt(header.substring(15).strip());
            // Servers end a connection after some number of requests.
            if (lower.startsWith("connection:")) last = lower.contains("close");
            if (lower.startsWith("transfer-encoding:")) chunked = lower.contains("chunked");
        }
        return new Answer(status, chunked ? chunks() : text(length));
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        for (int size = size(); size > 0; size = size()) {
            body.append(text(size));
            line();
        }
        line();
        return body.toString();
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String text(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("The server closed the connection");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package org.matricula;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Speaks just enough of PostgreSQL's wire protocol 3.0 to let one client in and tell it a version. */
final class PretendedPostgres implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final String version;

    PretendedPostgres(String version) throws IOException {
        this.version = version;
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/old?user=someone&sslmode=disable&gssEncMode=disable"
                .formatted(socket.getLocalPort());
    }

    private void serve() {
        try (var client = socket.accept();
                var in = new DataInputStream(client.getInputStream());
                var out = new DataOutputStream(client.getOutputStream())) {
            in.skipNBytes(in.readInt() - 4);
            send(out, 'R', "\0\0\0\0");
            for (var parameter : new String[] {
                "server_version\0" + version,
                "client_encoding\0UTF8",
                "DateStyle\0ISO",
                "standard_conforming_strings\0on",
                "integer_datetimes\0on"
            }) send(out, 'S', parameter + "\0");
            send(out, 'Z', "I");
            for (int kind = in.read(); kind >= 0 && kind != 'X'; kind = in.read()) answer(kind, in, out);
        } catch (IOException e) {
            // The client has left.
        }
    }

    private static void answer(int kind, DataInputStream in, DataOutputStream out) throws IOException {
        in.skipNBytes(in.readInt() - 4);
        switch (kind) {
            case 'P' -> send(out, '1', "");
            case 'B' -> send(out, '2', "");
            case 'D' -> send(out, 'n', "");
            case 'E' -> send(out, 'C', "SET\0");
            case 'C' -> send(out, '3', "");
            case 'S' -> send(out, 'Z', "I");
            case 'Q' -> {
                send(out, 'C', "SET\0");
                send(out, 'Z', "I");
            }
            default -> throw new IOException("unexpected message " + (char) kind);
        }
    }

    private static void send(DataOutputStream out, char kind, String body) throws IOException {
        out.writeByte(kind);
        out.writeInt(body.length() + 4);
        out.write(body.getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

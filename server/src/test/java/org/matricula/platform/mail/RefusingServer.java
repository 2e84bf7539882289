package org.matricula.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that takes no recipient, and says why: GreenMail takes them all. */
final class RefusingServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String answer;

    private RefusingServer(ServerSocket socket, String answer) {
        this.socket = socket;
        this.answer = answer;
    }

    static RefusingServer saying(String answer) throws IOException {
        var server = new RefusingServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                talk(connection);
            } catch (IOException closed) {
                // the next one, if there is any
            }
        }
    }

    private void talk(Socket connection) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        say(connection, "220 ready");
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            say(connection, line.startsWith("RCPT") ? answer : line.startsWith("QUIT") ? "221 bye" : "250 ok");
        }
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

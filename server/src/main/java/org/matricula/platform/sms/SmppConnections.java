package org.matricula.platform.sms;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/** Connections to message centres that don't wait for ever, and over TLS only to the host that was meant: the library asks neither. */
final class SmppConnections {

    private static final int TIMEOUT = 10_000;

    private SmppConnections() {}

    static ConnectionFactory to(SmppAddress address) {
        return (host, port) -> {
            var socket = new Socket();
            socket.connect(new InetSocketAddress(host, port), TIMEOUT);
            return new SocketConnection(address.tls() ? secured(socket, host, port) : socket);
        };
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}

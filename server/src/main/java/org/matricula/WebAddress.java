package org.matricula;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.context.ConfigurableApplicationContext;

/** Where pages are served. */
record WebAddress(InetAddress address, int port) {

    /** Asked before the slow part of a start. @throws Refusal if another program listens there */
    void refusePortInUse() {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
        } catch (BindException e) {
            throw Reason.portInUse(port, e);
        } catch (IOException e) {
            throw new Refusal(
                    "Cannot listen on %s port %d: %s".formatted(address.getHostAddress(), port, e.getMessage()), e);
        }
    }

    static int portOf(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The address to type into a browser. */
    String shownAs(ConfigurableApplicationContext application) {
        var everywhere = address.isLoopbackAddress() || address.isAnyLocalAddress();
        var local = "http://%s:%d".formatted(everywhere ? "localhost" : address.getHostAddress(), portOf(application));
        return application.getEnvironment().getProperty("matricula.public-url", local);
    }
}

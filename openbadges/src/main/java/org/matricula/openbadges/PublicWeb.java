package org.matricula.openbadges;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Fetches what strangers name, without letting them reach into the own network: https only, public addresses only,
 * connected to the very address that was checked (so a name that changes its mind gains nothing), no redirects, bounded
 * in size and total time.
 */
public final class PublicWeb implements Fetcher {

    /** Finds a host's addresses. */
    @FunctionalInterface
    interface Names {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    private final Names names;
    private final SSLSocketFactory tls;
    private final Duration timeout;

    public PublicWeb(Duration timeout) {
        this(timeout, InetAddress::getAllByName, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    PublicWeb(Duration timeout, Names names, SSLSocketFactory tls) {
        this.timeout = timeout;
        this.names = names;
        this.tls = tls;
    }

    @Override
    public byte[] fetch(URI address) {
        requireHttps(address);
        try (var socket = new Socket()) {
            var task = new FutureTask<>(() -> exchange(address, socket));
            Thread.ofVirtual().name("public-web").start(task);
            return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedException refused) throw refused;
            throw new RefusedException(Reason.UNREACHABLE, e, address.toString());
        } catch (TimeoutException | IOException e) {
            throw new RefusedException(Reason.UNREACHABLE, e, address.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(Reason.UNREACHABLE, e, address.toString());
        }
    }

    private static void requireHttps(URI address) {
        var plain = "https".equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && address.getRawUserInfo() == null;
        if (!plain) throw refused(address);
    }

    /** Leaving {@link #fetch} closes the socket, which ends this at the next read or write. */
    private byte[] exchange(URI address, Socket socket) throws IOException {
        int port = address.getPort() < 0 ? 443 : address.getPort();
        socket.connect(new InetSocketAddress(checked(address), port), (int) timeout.toMillis());
        socket.setSoTimeout((int) timeout.toMillis());
        try (var secure = (SSLSocket) tls.createSocket(socket, address.getHost(), port, true)) {
            var parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            return HttpExchange.get(address, secure);
        }
    }

    /** Every address of the host must be public: one private among them is a trap. */
    private InetAddress checked(URI address) throws UnknownHostException {
        var host = address.getHost();
        var all = names.addressesOf(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        for (var one : all) {
            if (!PublicAddresses.isPublic(one)) throw refused(address);
        }
        return all[0];
    }

    private static RefusedException refused(URI address) {
        return new RefusedException(Reason.ADDRESS_REFUSED, address.toString());
    }
}

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
import java.util.function.Predicate;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Fetches what strangers name, without letting them reach into the own network: https only, public addresses only,
 * connected to the very address that was checked (so a name that changes its mind gains nothing), each redirect held to
 * the same, bounded in size, redirects and total time.
 */
public final class PublicWeb implements Fetcher {

    static final int MOST_REDIRECTS = 3;

    /** Finds a host's addresses. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    private final Duration timeout;
    private final Names names;
    private final SSLSocketFactory tls;
    private final Predicate<InetAddress> allowed;

    /** @param timeout for the whole of a fetch, redirects included */
    public PublicWeb(Duration timeout) {
        this(
                timeout,
                InetAddress::getAllByName,
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                PublicAddresses::isPublic);
    }

    private PublicWeb(Duration timeout, Names names, SSLSocketFactory tls, Predicate<InetAddress> allowed) {
        this.timeout = timeout;
        this.names = names;
        this.tls = tls;
        this.allowed = allowed;
    }

    /** Other addresses too: for networks of your own where issuers are, and for tests. */
    public PublicWeb allowing(Predicate<InetAddress> more) {
        return new PublicWeb(timeout, names, tls, allowed.or(more));
    }

    /** Trusting other authorities of certificates than the JDK does. */
    public PublicWeb trusting(SSLSocketFactory other) {
        return new PublicWeb(timeout, names, other, allowed);
    }

    /** Asking another for the addresses of names. */
    public PublicWeb resolving(Names other) {
        return new PublicWeb(timeout, other, tls, allowed);
    }

    @Override
    public Fetched get(URI address, Wanted wanted) {
        long deadline = System.nanoTime() + timeout.toNanos();
        var at = address;
        for (int redirects = 0; ; redirects++) {
            var answer = exchange(at, wanted, Duration.ofNanos(deadline - System.nanoTime()));
            var elsewhere = answer.elsewhere();
            if (elsewhere.isEmpty()) return answer.document(wanted);
            if (redirects == MOST_REDIRECTS) {
                throw new RefusedException(Reason.RESPONSE_REFUSED, address.toString(), "too many redirects");
            }
            at = elsewhere.get();
        }
    }

    private HttpAnswer exchange(URI address, Wanted wanted, Duration left) {
        requireHttps(address);
        try (var socket = new Socket()) {
            var task = new FutureTask<>(() -> exchange(address, wanted, socket));
            Thread.ofVirtual().name("public-web").start(task);
            return task.get(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
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

    /** Leaving {@link #get} closes the socket, which ends this at the next read or write. */
    private HttpAnswer exchange(URI address, Wanted wanted, Socket socket) throws IOException {
        int port = address.getPort() < 0 ? 443 : address.getPort();
        socket.connect(new InetSocketAddress(checked(address), port), (int) timeout.toMillis());
        socket.setSoTimeout((int) timeout.toMillis());
        try (var secure = (SSLSocket) tls.createSocket(socket, address.getHost(), port, true)) {
            var parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            return HttpExchange.get(address, wanted, secure);
        }
    }

    /** Every address of the host must be allowed: one private among them is a trap. */
    private InetAddress checked(URI address) throws UnknownHostException {
        var host = address.getHost();
        var all = names.addressesOf(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        for (var one : all) {
            if (!allowed.test(one)) throw refused(address);
        }
        return all[0];
    }

    private static RefusedException refused(URI address) {
        return new RefusedException(Reason.ADDRESS_REFUSED, address.toString());
    }
}

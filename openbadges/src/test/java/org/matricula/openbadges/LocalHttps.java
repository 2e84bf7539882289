package org.matricula.openbadges;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** A real web server on this machine, under https and an authority of its own, for the hosts {@code *.example}. */
final class LocalHttps implements AutoCloseable {

    private static final String PASSWORD = "changeit";

    private static @Nullable Path certificates;

    private final HttpsServer server;
    private final SSLSocketFactory trusting;
    private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
    final List<Map<String, List<String>>> requests = java.util.Collections.synchronizedList(new ArrayList<>());

    private LocalHttps(HttpsServer server, SSLSocketFactory trusting) {
        this.server = server;
        this.trusting = trusting;
    }

    static LocalHttps start() throws Exception {
        var folder = certificates();
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(contextOf(folder)));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var local = new LocalHttps(server, trustingFactory(folder));
        server.createContext("/", local::answer);
        server.start();
        return local;
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(Map.copyOf(exchange.getRequestHeaders()));
        var page = pages.get(exchange.getRequestURI().getPath());
        try (exchange) {
            if (page == null) exchange.sendResponseHeaders(404, -1);
            else page.handle(exchange);
        }
    }

    LocalHttps with(String path, HttpHandler page) {
        pages.put(path, page);
        return this;
    }

    LocalHttps with(String path, String json) {
        return with(path, exchange -> send(exchange, "application/json", json));
    }

    LocalHttps redirecting(String path, String location) {
        return with(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    static void send(HttpExchange exchange, String type, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    URI at(String host, String path) {
        return URI.create("https://" + host + ":" + server.getAddress().getPort() + path);
    }

    /** Trusts its authority and finds its hosts, but goes to no more addresses than otherwise. */
    PublicWeb strictClient(Duration timeout) {
        return new PublicWeb(timeout).trusting(trusting).resolving(host ->
                new InetAddress[] {InetAddress.getLoopbackAddress()});
    }

    PublicWeb client(Duration timeout) {
        return strictClient(timeout).allowing(InetAddress::isLoopbackAddress);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Made once for all tests of a process: each of the steps starts a program. */
    private static synchronized Path certificates() throws Exception {
        if (certificates != null) return certificates;
        var folder = Files.createTempDirectory("matricula-tls");
        makeCertificates(folder);
        certificates = folder;
        return folder;
    }

    private static void makeCertificates(Path folder) throws Exception {
        keytool(folder, "-genkeypair -alias ca -keyalg EC -dname CN=Local-CA -ext bc:c -keystore ca.p12");
        keytool(folder, "-genkeypair -alias web -keyalg EC -dname CN=web -keystore web.p12");
        keytool(folder, "-certreq -alias web -keystore web.p12 -file web.csr");
        keytool(
                folder,
                "-gencert -alias ca -keystore ca.p12 -infile web.csr -outfile web.crt"
                        + " -ext san=dns:issuer.example,dns:other.example");
        keytool(folder, "-exportcert -alias ca -keystore ca.p12 -file ca.crt");
        keytool(folder, "-importcert -noprompt -alias ca -keystore web.p12 -file ca.crt");
        keytool(folder, "-importcert -noprompt -alias web -keystore web.p12 -file web.crt");
    }

    private static void keytool(Path folder, String arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(Arrays.asList(arguments.split(" ")));
        command.addAll(List.of("-storepass", PASSWORD));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new AssertionError(said);
    }

    private static SSLContext contextOf(Path folder) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(folder.resolve("web.p12").toFile(), PASSWORD.toCharArray());
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static SSLSocketFactory trustingFactory(Path folder) throws GeneralSecurityException {
        try (var in = Files.newInputStream(folder.resolve("ca.crt"))) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.matricula.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.matricula.openbadges.PublicWeb;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Another platform: a real web server on this machine under https, with an authority of its own, which the server under
 * test reaches and trusts for the host {@code elsewhere.example}, and for that alone.
 */
@Component
public class Elsewhere implements BeanPostProcessor, DisposableBean {

    private static final String HOST = "elsewhere.example";
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final KeyPair authorityKeys = keys();
    private final X509Certificate authority = certificate("CN=Authority", authorityKeys, true);
    private final HttpsServer server;

    public Elsewhere() throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(served()));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof PublicWeb web)) return bean;
        try {
            return web.allowing(InetAddress::isLoopbackAddress)
                    .trusting(trusting().getSocketFactory())
                    .resolving(host -> host.equals(HOST)
                            ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                            : InetAddress.getAllByName(host));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** An address that nobody else has in this run; {@code name} is its end. */
    public String address(String name) {
        return "https://" + HOST + ":" + server.getAddress().getPort() + "/" + count.incrementAndGet() + "/" + name;
    }

    public Elsewhere serve(String address, String type, byte[] body) {
        return serve(address, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
    }

    public Elsewhere serve(String address, String type, Object text) {
        return serve(address, type, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    public Elsewhere serve(String address, HttpHandler handler) {
        pages.put(java.net.URI.create(address).getPath(), handler);
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var page = pages.get(exchange.getRequestURI().getPath());
            if (page == null) exchange.sendResponseHeaders(404, -1);
            else page.handle(exchange);
        }
    }

    @Override
    public void destroy() {
        server.stop(0);
    }

    private SSLContext served() throws Exception {
        var keys = keys();
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("web", keys.getPrivate(), PASSWORD, new X509Certificate[] {
            certificate("CN=" + HOST, keys, false), authority
        });
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private SSLContext trusting() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", authority);
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate certificate(String subject, KeyPair keys, boolean isAuthority) {
        try {
            var now = Instant.now();
            var builder = new JcaX509v3CertificateBuilder(
                            new X500Name("CN=Authority"),
                            BigInteger.valueOf(now.toEpochMilli() + (isAuthority ? 0 : 1)),
                            Date.from(now.minusSeconds(86_400)),
                            Date.from(now.plusSeconds(86_400)),
                            new X500Name(subject),
                            keys.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
            if (!isAuthority) {
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, HOST)));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(
                            new JcaContentSignerBuilder("SHA256withECDSA").build(authorityKeys.getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

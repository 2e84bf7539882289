package org.matricula.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;

/** A call with an idempotency key; {@code hash} is the same for the same call, SHA-256 of what it asks for. */
record KeyedCall(HttpServletRequest request, String caller, String key, byte[] hash) {

    /** Empty if the body is longer than {@code limit} bytes. */
    static Optional<KeyedCall> of(HttpServletRequest request, String caller, String key, int limit) throws IOException {
        var type = String.valueOf(request.getContentType());
        // The container reads forms and uploads itself, from the body as it came: those are not read here.
        if (type.startsWith("application/x-www-form-urlencoded")) return Optional.of(form(request, caller, key));
        if (type.startsWith("multipart/")) return Optional.of(upload(request, caller, key));
        var body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) return Optional.empty();
        return Optional.of(new KeyedCall(new RereadableRequest(request, body), caller, key, hash(request, body)));
    }

    private static KeyedCall form(HttpServletRequest request, String caller, String key) {
        var fields = new TreeMap<String, String>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.toString(values)));
        return new KeyedCall(
                request, caller, key, hash(request, fields.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static KeyedCall upload(HttpServletRequest request, String caller, String key) {
        var length = Long.toString(request.getContentLengthLong());
        return new KeyedCall(request, caller, key, hash(request, length.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hash(HttpServletRequest request, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var address = request.getRequestURI() + "?" + request.getQueryString() + "\n";
            digest.update(address.getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

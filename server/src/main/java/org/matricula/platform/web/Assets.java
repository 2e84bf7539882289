package org.matricula.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.DigestUtils;

/** Addresses of stylesheets, scripts and fonts that change when their content does, so that browsers may keep them for ever. */
public final class Assets {

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** {@code name} is the file's name under {@code static/assets}. */
    public static String asset(String name) {
        return ADDRESSES.computeIfAbsent(name, Assets::address);
    }

    /** {@code path} is the file's path under {@code webjars}; it contains the version. */
    public static String webjar(String path) {
        return "/webjars/" + path;
    }

    private static String address(String name) {
        try (var content = new ClassPathResource("static/assets/" + name).getInputStream()) {
            return "/assets/" + name + "?v="
                    + DigestUtils.md5DigestAsHex(content).substring(0, 10);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no asset " + name, e);
        }
    }
}

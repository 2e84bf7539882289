package org.matricula.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RouteWordsTests {

    private final RouteWords<String> routes = new RouteWords<>();

    @BeforeEach
    void fill() {
        for (var pattern : new String[] {
            "/",
            "/runs/{run}",
            "/runs/new",
            "/runs/{run}/progress",
            "/o/{organisation}/progress",
            "/c/{token}.json",
            "/files/{*path}"
        }) routes.add(pattern, pattern);
    }

    @Test
    void findsTheRoutesWhoseWordsFit() {
        assertThat(routes.of("/runs/7/progress")).containsExactlyInAnyOrder("/runs/{run}/progress", "/files/{*path}");
        assertThat(routes.of("/runs/new")).contains("/runs/{run}", "/runs/new");
        assertThat(routes.of("/c/abc.json")).contains("/c/{token}.json");
        assertThat(routes.of("/files/a/b/c")).containsExactly("/files/{*path}");
        assertThat(routes.of("/")).contains("/");
    }

    @Test
    void leavesOutTheOthers() {
        assertThat(routes.of("/runs")).containsExactly("/files/{*path}");
        assertThat(routes.of("/runs/7/progress/")).containsExactly("/files/{*path}");
        assertThat(routes.of("/nothing/7")).containsExactly("/files/{*path}");
    }
}

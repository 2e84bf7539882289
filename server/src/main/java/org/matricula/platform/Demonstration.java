package org.matricula.platform;

import org.springframework.stereotype.Component;

/** Whether this database is one for demonstrations. Its first start decides that once and for all. */
@Component
public final class Demonstration {

    private static final String SETTING = "demo";

    private final boolean on;

    Demonstration(Settings settings, MatriculaProperties properties) {
        this.on = Boolean.parseBoolean(settings.putIfAbsent(SETTING, String.valueOf(properties.demo())));
    }

    public boolean isOn() {
        return on;
    }
}

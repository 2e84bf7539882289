package org.matricula.platform;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Facts about this installation that outlive a restart, by name. */
@Component
public final class Settings {

    private final JdbcClient jdbc;

    Settings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> get(String name) {
        return jdbc.sql("select value from setting where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    public void put(String name, String value) {
        jdbc.sql(
                        "insert into setting (name, value) values (:name, :value) on conflict (name) do update set value = :value")
                .param("name", name)
                .param("value", value)
                .update();
    }

    /** Stores the value unless there is one already, and returns what stands there then. */
    public String putIfAbsent(String name, String value) {
        jdbc.sql("insert into setting (name, value) values (:name, :value) on conflict (name) do nothing")
                .param("name", name)
                .param("value", value)
                .update();
        return get(name).orElseThrow();
    }
}

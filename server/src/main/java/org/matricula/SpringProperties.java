package org.matricula;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The options of a command as properties of the Spring application, above any file and environment variable. */
final class SpringProperties {

    private final List<String> arguments = new ArrayList<>();

    private SpringProperties(DataFolder folder, DatabaseAddress database) {
        set("matricula.data", folder.resolve(""));
        set("spring.datasource.url", database.jdbcUrl());
        if (database.username() != null) set("spring.datasource.username", database.username());
        if (database.password() != null) set("spring.datasource.password", database.password());
        set("spring.main.banner-mode", "off");
        set("logging.file.name", folder.resolve("log/matricula.log"));
        set("logging.logback.rollingpolicy.max-file-size", "20MB");
        set("logging.logback.rollingpolicy.max-history", 14);
        set("logging.threshold.console", "WARN");
    }

    static SpringProperties of(Command.Run run, DataFolder folder, DatabaseAddress database) {
        var properties = new SpringProperties(folder, database);
        properties.set("matricula.command", "run");
        properties.set("matricula.demo", !run.empty());
        properties.set("server.address", run.address().getHostAddress());
        properties.set("server.port", run.port());
        if (run.publicUrl() != null) properties.set("matricula.public-url", run.publicUrl());
        if (run.smtpUrl() != null) properties.set("matricula.smtp-url", run.smtpUrl());
        if (run.imapUrl() != null) properties.set("matricula.imap-url", run.imapUrl());
        if (run.bounceAddress() != null) properties.set("matricula.bounce-address", run.bounceAddress());
        if (run.operator() != null) properties.set("matricula.operator", run.operator());
        if (run.clockOffset() != null) properties.set("matricula.clock-offset", run.clockOffset());
        return properties;
    }

    static SpringProperties of(Command.Import imports, DataFolder folder, DatabaseAddress database) {
        var properties = new SpringProperties(folder, database);
        properties.set("matricula.command", "import");
        properties.set("matricula.demo", false);
        return properties;
    }

    private void set(String name, Object value) {
        arguments.add("--" + name + "=" + value);
    }

    ConfigurableApplicationContext serve() {
        return start(WebApplicationType.SERVLET);
    }

    ConfigurableApplicationContext withoutWeb() {
        return start(WebApplicationType.NONE);
    }

    private ConfigurableApplicationContext start(WebApplicationType type) {
        var application = new SpringApplication(Matricula.class);
        application.setWebApplicationType(type);
        // Ours stops the database after the application, in that order.
        application.setRegisterShutdownHook(false);
        return application.run(arguments.toArray(String[]::new));
    }
}

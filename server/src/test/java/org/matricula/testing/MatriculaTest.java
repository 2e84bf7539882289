package org.matricula.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.matricula.Matricula;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;

/** The whole server on a random port and a database of its own, started once for all tests with this annotation. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Matricula.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = MatriculaTest.OwnDatabase.class)
public @interface MatriculaTest {

    final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + TestDatabase.create(),
                            "matricula.data=target/test-data",
                            // At the end of a run the database may be gone first: then nobody waits for it.
                            "spring.datasource.hikari.connection-timeout=2000",
                            // Applications that wait for their next test hold hardly any connection.
                            "spring.datasource.hikari.minimum-idle=1",
                            "spring.datasource.hikari.idle-timeout=10000",
                            "matricula.public-url=http://matricula.test",
                            // Receivers of webhooks listen here.
                            "matricula.webhook.allowed-networks=127.0.0.1/32")
                    .applyTo(context);
            context.getBeanFactory().addBeanPostProcessor(new QuickPasswords());
            context.addApplicationListener(new FirstRuns());
        }
    }

    /** Each job runs once when the server starts: what comes by every hour or day then never meets a test. */
    final class FirstRuns implements ApplicationListener<AvailabilityChangeEvent<ReadinessState>> {
        private static final Duration LONGEST_START = Duration.ofMinutes(5);

        @Override
        public void onApplicationEvent(AvailabilityChangeEvent<ReadinessState> event) {
            if (event.getState() != ReadinessState.ACCEPTING_TRAFFIC) return;
            var jdbc = ((ApplicationContext) event.getSource()).getBean(JdbcClient.class);
            Awaitility.await()
                    .atMost(LONGEST_START)
                    .until(() -> jdbc.sql("""
                            select not exists (select from scheduled_tasks
                                                where task_instance = 'recurring' and execution_time <= now()
                                                  and last_success is null and last_failure is null)""").query(Boolean.class).single());
        }
    }

    /** The same way of keeping passwords, at a 64th of the work: each of hundreds of people comes with a password. */
    final class QuickPasswords implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof PasswordEncoder
                    ? new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)))
                    : bean;
        }
    }
}

package org.matricula.credential;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.matricula.platform.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes certificates in the background, one after the other; killed, it begins again and passes over what is there. */
@Configuration(proxyBeanMethods = false)
class CertificateJobs {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateJobs.class);
    private static final String TASK = "certificates";

    private final Certificates certificates;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    CertificateJobs(Certificates certificates, ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.certificates = certificates;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** The credentials whose certificates are to be made. */
    record Order(List<UUID> credentialIds) implements Serializable {}

    @Bean
    OneTimeTask<Order> certificatesTask() {
        return Tasks.oneTime(TASK, Order.class).execute((instance, context) -> {
            for (var credentialId : instance.getData().credentialIds()) {
                // A job that ends by itself is done; one that fails is taken up again after the restart.
                if (context.getSchedulerState().isShuttingDown()) throw new IllegalStateException("Shutting down");
                make(credentialId);
            }
        });
    }

    /** Joins the caller's transaction: no award, no certificate. */
    void order(List<UUID> credentialIds) {
        if (credentialIds.isEmpty()) return;
        var order = new Order(List.copyOf(credentialIds));
        scheduler.getObject().schedule(certificatesTask().instance(Ids.next().toString(), order), clock.instant());
    }

    /** One that can't be made doesn't keep the others waiting; it is tried again when somebody asks for it. */
    private void make(UUID credentialId) {
        try {
            certificates.prepare(credentialId);
        } catch (RuntimeException e) {
            LOG.error("The certificate of credential {} could not be made", credentialId, e);
        }
    }
}

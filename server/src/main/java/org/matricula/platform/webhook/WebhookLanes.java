package org.matricula.platform.webhook;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * A few virtual threads per endpoint, each of which sends until nothing is due: a receiver that takes its time holds up
 * nobody but itself.
 */
@Component
class WebhookLanes implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookLanes.class);
    private static final int PER_ENDPOINT = 4;
    private static final int SECONDS_TO_FINISH = 5;

    private final WebhookDispatch dispatch;
    private final Map<UUID, Integer> open = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    WebhookLanes(WebhookDispatch dispatch) {
        this.dispatch = dispatch;
    }

    /** Opens another lane for each endpoint that has something due, up to its share. */
    void open() {
        for (var endpoint : dispatch.endpointsWithWork()) {
            if (open.getOrDefault(endpoint, 0) >= PER_ENDPOINT || threads.isShutdown()) continue;
            open.merge(endpoint, 1, Integer::sum);
            threads.execute(() -> run(endpoint));
        }
    }

    private void run(UUID endpoint) {
        try {
            while (!threads.isShutdown() && dispatch.sendNext(endpoint)) LOG.trace("Sent one to {}", endpoint);
        } catch (RuntimeException e) {
            LOG.warn("Webhooks to {} stopped for now", endpoint, e);
        } finally {
            open.computeIfPresent(endpoint, (id, lanes) -> lanes > 1 ? lanes - 1 : null);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        // What is not done by then is sent again after the next start.
        threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
    }
}

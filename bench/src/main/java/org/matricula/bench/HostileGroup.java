package org.matricula.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import org.matricula.openbadges.Check;
import org.matricula.openbadges.PublicWeb;
import org.matricula.openbadges.Verifier;

/**
 * What it costs to refuse files made to do harm, by {@link Verifier#examine}, which is what is behind {@code /verify}: of
 * each the worst of several times, in processor time of the thread that checks, and the worst of them all. Addresses that
 * point inward are refused before anything is fetched, so no other thread has work with them.
 */
final class HostileGroup implements Group {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 10;
    private static final int MEASURED = 10;
    private static final Instant NOW = Instant.parse("2026-02-02T00:00:00Z");

    @Override
    public String name() {
        return "credential";
    }

    @Override
    public void measure(Project project, Consumer<Figure> figures) throws Exception {
        var documents = new HostileDocuments(CredentialGroup.credential(HostileDocuments.issuer()), NOW);
        var files = new ArrayList<>(documents.files());
        files.addAll(HostilePictures.files());
        var list = documents.bombList();
        var bomb = URI.create(HostileDocuments.BOMB_LIST);
        var web = new PublicWeb(Duration.ofSeconds(3))
                .after(address -> address.equals(bomb) ? Optional.of(list) : Optional.empty());
        var verifier = new Verifier(web);
        double worst = 0;
        for (var file : files) {
            var milliseconds = worst(verifier, file);
            figures.accept(figure(file.name(), milliseconds));
            worst = Math.max(worst, milliseconds);
        }
        figures.accept(figure("worst", worst));
    }

    private static Figure figure(String what, double value) {
        return new Figure("credential.hostile." + what, value, "ms", null, null);
    }

    private static double worst(Verifier verifier, HostileFile file) {
        for (int i = 0; i < WARM_UP; i++) requireRefused(verifier, file);
        long worst = 0;
        for (int i = 0; i < MEASURED; i++) {
            long before = THREADS.getCurrentThreadCpuTime();
            requireRefused(verifier, file);
            worst = Math.max(worst, THREADS.getCurrentThreadCpuTime() - before);
        }
        return worst / 1e6;
    }

    private static void requireRefused(Verifier verifier, HostileFile file) {
        var verified = verifier.examine(file.file(), NOW).credentials().getFirst();
        if (verified.isValid() || verified.checks().stream().map(Check::reason).noneMatch(file.reason()::equals)) {
            throw new IllegalStateException(file.name() + " is not refused for " + file.reason() + ": " + verified);
        }
    }
}

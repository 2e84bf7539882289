package org.matricula;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.IntSupplier;
import org.matricula.platform.StartupNotice;
import org.slf4j.LoggerFactory;

/**
 * Carries out one command. What was asked for goes to standard output; progress, warnings and refusals go to standard
 * error, and all the rest to {@code log/matricula.log} of the data folder.
 */
final class Launch {

    static final int DONE = 0;
    static final int REFUSED = 1;

    private final PrintStream out;
    private final PrintStream err;
    private final Teardown teardown = Teardown.onSignals();

    Launch(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @return the exit status; does not return while it serves */
    int carryOut(List<String> arguments) {
        // Libraries that write to standard output on their own are no part of the answer.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        return orRefuse(() -> switch (CommandLine.parse(arguments)) {
            case Command.Help help -> help(help);
            case Command.Run run -> run(run);
            case Command.Import imports -> imports(imports);
            case Command.PartnerSim sim -> partnerSim(sim);
        });
    }

    private int orRefuse(IntSupplier command) {
        try {
            return command.getAsInt();
        } catch (RuntimeException e) {
            // What fails because a signal takes everything down is nobody's news.
            if (teardown.hasBegun()) return REFUSED;
            LoggerFactory.getLogger(Launch.class).debug("Refused", e);
            err.println("matricula: " + Reason.of(e));
            return REFUSED;
        } finally {
            teardown.close();
        }
    }

    private int help(Command.Help help) {
        try (var text = Launch.class.getResourceAsStream("help/" + help.about() + ".txt")) {
            if (text != null) text.transferTo(out);
            return DONE;
        } catch (IOException e) {
            throw new Refusal("Cannot read the help text: " + e.getMessage(), e);
        }
    }

    private int run(Command.Run run) {
        var folder = teardown.add(DataFolder.at(run.place().data()));
        if (!folder.tryLock()) throw folder.inUse();
        var web = new WebAddress(run.address(), run.port());
        web.refusePortInUse();
        var database = new Database(teardown, err).open(folder, run.place());
        err.println("matricula: starting");
        var application =
                teardown.add(SpringProperties.of(run, folder, database).serve());
        int port = WebAddress.portOf(application);
        new Instance(ProcessHandle.current().pid(), port, database).write(folder);
        System.setOut(err);
        out.println("Matricula is at " + web.shownAs(application));
        application
                .getBeanProvider(StartupNotice.class)
                .orderedStream()
                .flatMap(notice -> notice.lines().stream())
                .forEach(out::println);
        if (Training.isWanted()) return Training.visit(port);
        waitForSignal();
        return DONE;
    }

    private int partnerSim(Command.PartnerSim sim) {
        var partner = teardown.add(PartnerSim.listening(sim, out));
        out.println("A partner listens at " + partner.url());
        waitForSignal();
        return DONE;
    }

    private static void waitForSignal() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int imports(Command.Import imports) {
        ImportRun.check(imports.kind());
        var folder = teardown.add(DataFolder.at(imports.place().data()));
        var database = new Database(teardown, err).openBesideOthers(folder, imports.place());
        err.println("matricula: starting");
        var application =
                teardown.add(SpringProperties.of(imports, folder, database).withoutWeb());
        System.setOut(err);
        new ImportRun(application).summary(imports).forEach(out::println);
        return DONE;
    }
}

package org.matricula.coaching.crisis;

import java.time.Clock;
import org.matricula.coaching.PhoneNumber;
import org.matricula.coaching.crisis.TextWriters.Writer;
import org.matricula.platform.Ids;
import org.matricula.platform.sms.IncomingText;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Reads every text that phones send to us for words that raise a crisis, also of learners who withdrew: people come first. */
@Component
class CrisisTexts {

    private final TextWriters writers;
    private final CrisisWatch watch;
    private final StepStore steps;
    private final HelpText help;
    private final Clock clock;

    CrisisTexts(TextWriters writers, CrisisWatch watch, StepStore steps, HelpText help, Clock clock) {
        this.writers = writers;
        this.watch = watch;
        this.steps = steps;
        this.help = help;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(IncomingText text) {
        PhoneNumber.ifAny(text.from()).ifPresent(number -> {
            for (var writer : writers.of(number)) read(text, number, writer);
        });
    }

    private void read(IncomingText text, PhoneNumber number, Writer writer) {
        if (!watch.saysSo(writer.offerId(), text.body())) return;
        var key = "TEXT " + text.id() + " " + writer.person().id();
        var raised = watch.raise(new Signal(Source.TEXT, key, writer.person(), writer.offerId(), null, text.body()));
        if (raised.isNew()) answer(raised, number, writer);
    }

    private void answer(CrisisWatch.Raised raised, PhoneNumber number, Writer writer) {
        help.answer(writer.person(), writer.offerId(), number)
                .ifPresent(sent -> steps.add(
                        new Step(raised.id(), Ids.next(), Step.Kind.HELP, clock.instant(), null, null, null, sent),
                        null,
                        ""));
    }
}

package org.matricula.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.matricula.platform.sms.TextWorld.NOON;
import static org.matricula.platform.sms.TextWorld.number;
import static org.matricula.platform.sms.TextWorld.to;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.platform.sms.QueuedText.Reason;
import org.matricula.platform.sms.QueuedText.State;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class TextCourierTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final TextPermission ANYBODY = (number, purpose) -> true;

    private final List<Text> sent = new ArrayList<>();

    private TextWorld world;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void emptyOutbox() {
        world = new TextWorld(context);
        jdbc.sql("delete from text_message").update();
    }

    @Test
    void textGoesToTheGatewayOnceAndKeepsItsNameThere() {
        var text = queued(to(number()), NOON);

        world.courier(this::take, ANYBODY, NOON).sendDue();
        world.courier(this::take, ANYBODY, NOON.plusSeconds(60)).sendDue();

        assertThat(sent).containsExactly(text);
        assertThat(world.find(text).state()).isEqualTo(State.SENT);
    }

    @Test
    void nothingIsSentWithoutAnybodyWhoAllowsIt() {
        var text = queued(to(number()), NOON);

        world.courier(this::take, List.of(), NOON).sendDue();

        assertThat(sent).isEmpty();
        assertThat(world.find(text).reason()).isEqualTo(Reason.NOT_PERMITTED);
    }

    @Test
    void permissionIsAskedForThisNumberAndPurposeAndARefusalIsFinal() {
        var code = to(number(), Purpose.CONFIRM);
        var words = queued(to(code.to()), NOON);
        world.messages(NOON).queueNow(code);
        TextPermission codesOnly = (number, purpose) -> number.equals(code.to()) && purpose == Purpose.CONFIRM;

        world.courier(this::take, codesOnly, NOON).sendDue();
        world.courier(this::take, ANYBODY, NOON).sendDue();

        assertThat(sent).containsExactly(code);
        assertThat(world.find(words).reason()).isEqualTo(Reason.NOT_PERMITTED);
    }

    @Test
    void alertsLeaveBeforeAllThatWaited() {
        var words = queued(to(number()), NOON.minusSeconds(60));
        var alert = to(number(), Purpose.ALERT);
        world.messages(NOON).queueNow(alert);

        world.courier(this::take, ANYBODY, NOON).sendDue();

        assertThat(sent).containsExactly(alert, words);
    }

    @Test
    void numbersOnTheListGetNothingWhateverAnybodyAllows() {
        var text = queued(to(number()), NOON);
        var code = to(text.to(), Purpose.CONFIRM);
        world.messages(NOON).queueNow(code);
        world.optOuts().add(text.to());

        world.courier(this::take, ANYBODY, NOON).sendDue();

        assertThat(sent).isEmpty();
        assertThat(List.of(world.find(text), world.find(code)))
                .extracting(QueuedText::reason)
                .containsOnly(Reason.OPTED_OUT);
    }

    @Test
    void whatIsWrittenInTheEveningLeavesInTheMorning() {
        var evening = Instant.parse("2026-11-21T02:30:00Z");
        var morning = Instant.parse("2026-11-21T13:00:00Z");
        var text = queued(to(number()), evening);

        world.courier(this::take, ANYBODY, morning.minusSeconds(1)).sendDue();
        assertThat(sent).isEmpty();

        world.courier(this::take, ANYBODY, morning).sendDue();
        assertThat(sent).containsExactly(text);
    }

    @Test
    void textThatWaitedForTheGatewayIntoTheNightWaitsForTheMorningToo() {
        var text = queued(to(number()), NOON);
        var night = Instant.parse("2026-11-21T03:00:00Z");

        world.courier(this::take, ANYBODY, night).sendDue();

        assertThat(sent).isEmpty();
        assertThat(world.find(text).nextAttemptAt()).isEqualTo("2026-11-21T13:00:00Z");
    }

    @Test
    void codesDoNotWaitForTheMorning() {
        var code = to(number(), Purpose.CONFIRM);
        var night = Instant.parse("2026-11-21T03:00:00Z");
        world.messages(night).queueNow(code);

        world.courier(this::take, ANYBODY, night).sendDue();

        assertThat(sent).containsExactly(code);
    }

    @Test
    void codeThatNobodyCanUseAnyMoreIsNotSent() {
        var code = to(number(), Purpose.CONFIRM);
        world.messages(NOON).queueNow(code);

        world.courier(this::take, ANYBODY, NOON.plus(Duration.ofMinutes(10))).sendDue();

        assertThat(sent).isEmpty();
        assertThat(world.find(code).reason()).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void textsWaitWithoutAGatewayAndWhileItIsNotConnected() {
        var text = queued(to(number()), NOON);

        world.courier(null, ANYBODY, NOON).sendDue();
        world.courier(new Unconnected(), ANYBODY, NOON).sendDue();

        assertThat(world.find(text).state()).isEqualTo(State.QUEUED);
        assertThat(world.find(text).attempts()).isZero();
    }

    @Test
    void whatIsNotTakenIsTriedLaterAndWhatNeverWillBeIsGivenUp() {
        var later = queued(to(number()), NOON);
        var never = queued(to(number()), NOON);

        world.courier(
                        answering(text -> text.equals(never) ? new Sent.Never("no") : new Sent.NotNow("busy")),
                        ANYBODY,
                        NOON)
                .sendDue();
        assertThat(world.find(never).reason()).isEqualTo(Reason.REFUSED);
        assertThat(world.find(never).lastError()).isEqualTo("no");
        assertThat(world.find(later).lastError()).isEqualTo("busy");

        world.courier(this::take, ANYBODY, NOON.plusSeconds(14)).sendDue();
        assertThat(sent).isEmpty();
        world.courier(this::take, ANYBODY, NOON.plusSeconds(15)).sendDue();
        assertThat(sent).containsExactly(later);
    }

    @Test
    void textAtWhichTheGatewayBreaksKeepsNoOthersWaiting() {
        var bad = queued(to(number()), NOON);
        var good = queued(to(number()), NOON.plusMillis(1));

        world.courier(
                        answering(text -> {
                            if (text.equals(bad)) throw new IllegalStateException("broken");
                            return take(text);
                        }),
                        ANYBODY,
                        NOON.plusSeconds(1))
                .sendDue();

        assertThat(sent).containsExactly(good);
        assertThat(world.find(bad).lastError()).isEqualTo("broken");
    }

    /** Killed after the provider's yes and before our note of it: that one goes twice, under the same id, and none is lost. */
    @Test
    void jobThatIsKilledLosesNothing() {
        var texts = Stream.generate(() -> queued(to(number()), NOON)).limit(10).toList();
        var killed = world.courier(
                answering(text -> {
                    var answer = take(text);
                    if (sent.size() == 4) throw new Killed();
                    return answer;
                }),
                ANYBODY,
                NOON);

        assertThatThrownBy(killed::sendDue).isInstanceOf(Killed.class);
        world.courier(this::take, ANYBODY, NOON).sendDue();

        assertThat(sent).hasSize(11);
        assertThat(sent).extracting(Text::id).containsAll(ids(texts));
        assertThat(texts)
                .allSatisfy(text -> assertThat(world.find(text).state()).isEqualTo(State.SENT));
    }

    @Test
    void textThatIsTakenBackInTimeIsNotSent() {
        var text = queued(to(number()), NOON);

        assertThat(world.messages(NOON).takeBack(text.id())).isTrue();
        world.courier(this::take, ANYBODY, NOON).sendDue();

        assertThat(sent).isEmpty();
        assertThat(world.messages(NOON).takeBack(text.id())).isFalse();
    }

    @Test
    void nobodyElseWritesInTheGatewaysName() {
        assertThatThrownBy(() -> world.messages(NOON).queueNow(to(number(), Purpose.ANSWER)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Text queued(Text text, Instant now) {
        world.messages(now).queue(text, NEW_YORK);
        return text;
    }

    private Sent take(Text text) {
        sent.add(text);
        return new Sent.Taken(List.of("p-" + text.id()));
    }

    private static TextGateway answering(Function<Text, Sent> answer) {
        return answer::apply;
    }

    private static List<UUID> ids(List<Text> texts) {
        return texts.stream().map(Text::id).toList();
    }

    private static final class Killed extends Error {}

    private static final class Unconnected implements TextGateway {
        @Override
        public Sent send(Text text) {
            throw new AssertionError("not connected");
        }

        @Override
        public boolean isReady() {
            return false;
        }
    }
}

package org.matricula.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.matricula.organisation.MemberInvitation.State;
import org.matricula.platform.Gone;
import org.matricula.platform.Refusal;

class MemberInvitationTests {

    private static final Instant CREATED = Instant.parse("2026-03-20T10:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2026-04-03T09:00:00Z");

    /** Rules for everything, 3: the clocks go forward on 29 March, and the local time stays. */
    @Test
    void invitationExpiresAtTheSameLocalTimeTwoWeeksLater() {
        assertThat(MemberInvitation.expiryOf(ZonedDateTime.parse("2026-03-20T10:00+00:00[Europe/London]")))
                .isEqualTo(EXPIRES);
    }

    @Test
    void invitationEndsAtItsExpiry() {
        var invitation = invitation(null, null, null);

        assertThat(invitation.state(EXPIRES.minusMillis(1))).isEqualTo(State.PENDING);
        assertThat(invitation.state(EXPIRES)).isEqualTo(State.EXPIRED);
        assertThatThrownBy(() -> invitation.requireAcceptable(EXPIRES)).isInstanceOf(Gone.class);
    }

    @Test
    void declinedInvitationCanBeAcceptedUntilItExpires() {
        var declined = invitation(null, CREATED.plusSeconds(60), null);

        assertThat(declined.state(CREATED.plusSeconds(61))).isEqualTo(State.DECLINED);
        assertThatCode(() -> declined.requireAcceptable(EXPIRES.minusMillis(1))).doesNotThrowAnyException();
        assertThatThrownBy(() -> declined.requireAcceptable(EXPIRES)).isInstanceOf(Gone.class);
    }

    @Test
    void withdrawnInvitationIsGone() {
        assertThatThrownBy(() -> invitation(null, null, CREATED).requireLive(CREATED))
                .isInstanceOf(Gone.class);
    }

    @Test
    void acceptedInvitationIsAcceptedOnceAndNeverExpires() {
        var accepted = invitation(CREATED, null, null);

        assertThat(accepted.state(EXPIRES.plusSeconds(1))).isEqualTo(State.ACCEPTED);
        assertThatThrownBy(() -> accepted.requireAcceptable(CREATED))
                .isInstanceOf(Refusal.class)
                .isNotInstanceOf(Gone.class);
    }

    private static MemberInvitation invitation(
            @Nullable Instant accepted, @Nullable Instant declined, @Nullable Instant cancelled) {
        var id = UUID.randomUUID();
        return new MemberInvitation(
                id,
                id,
                "ada@example.org",
                Role.VIEWER,
                id,
                CREATED,
                CREATED,
                EXPIRES,
                accepted,
                null,
                declined,
                cancelled);
    }
}

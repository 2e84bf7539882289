package org.matricula.pathway;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;

/** What an institution makes of an application (*Programme records*, 6). {@code message} is for the learner. */
public sealed interface Decision {

    /** Characters of what credit is granted for. */
    int LONGEST_FOR = 500;

    String message();

    /** Somebody looks into it; a decision made before is taken back. */
    record Review(String message) implements Decision {}

    /**
     * Credit, a place or an exemption.
     *
     * @param amount in the pathway's unit; null where nothing is counted
     */
    record Grant(@Nullable BigDecimal amount, String forWhat, String message) implements Decision {}

    /** The message says why. */
    record Decline(String message) implements Decision {}

    /** Which of them. */
    enum Kind {
        REVIEW,
        GRANT,
        DECLINE
    }

    /**
     * What somebody wrote in a form, a table or a call.
     *
     * @param amount such as {@code 6} or {@code 7.5}, with a point or a comma; empty for none
     */
    record Written(@Nullable Kind kind, String amount, String grantedFor, String message) {

        private static final Pattern AMOUNT = Pattern.compile("\\d{1,4}([.,]\\d{1,2})?");

        public Written(
                @Nullable Kind kind, @Nullable String amount, @Nullable String grantedFor, @Nullable String message) {
            this.kind = kind;
            this.amount = amount == null ? "" : amount.strip();
            this.grantedFor = grantedFor == null ? "" : grantedFor.strip();
            this.message = message == null ? "" : message.strip();
        }

        /** @throws Invalid naming {@code kind}, {@code amount}, {@code grantedFor}, {@code message} */
        public Decision on(Pathway pathway) {
            var wrong = new Invalid.Collector()
                    .check(kind != null, "kind", "pathway.decision.kind-missing")
                    .check(
                            message.length() <= ApplicationMessages.LONGEST,
                            "message",
                            "pathway.message.long",
                            ApplicationMessages.LONGEST);
            if (kind == Kind.GRANT) checkGrant(wrong, pathway);
            if (kind == Kind.DECLINE) wrong.check(!message.isEmpty(), "message", "pathway.decision.reason-missing");
            wrong.orThrow();
            return switch (java.util.Objects.requireNonNull(kind)) {
                case REVIEW -> new Review(message);
                case GRANT -> new Grant(amount.isEmpty() ? null : number(), grantedFor, message);
                case DECLINE -> new Decline(message);
            };
        }

        private void checkGrant(Invalid.Collector wrong, Pathway pathway) {
            var counts = !pathway.creditUnit().isEmpty();
            wrong.check(
                            !counts || AMOUNT.matcher(amount).matches() && number().signum() > 0,
                            "amount",
                            "pathway.decision.amount",
                            pathway.creditUnit())
                    .check(counts || amount.isEmpty(), "amount", "pathway.decision.no-amount")
                    .check(!counts || !grantedFor.isEmpty(), "grantedFor", "pathway.decision.for-missing")
                    .check(grantedFor.length() <= LONGEST_FOR, "grantedFor", "pathway.decision.for-long", LONGEST_FOR);
        }

        private BigDecimal number() {
            return new BigDecimal(amount.replace(',', '.'));
        }
    }

    /** Whether it stands so already: then nothing happens and nobody is told. */
    default boolean isAlready(Application application) {
        return switch (this) {
            case Review review -> application.state() == Application.State.UNDER_REVIEW;
            case Decline decline -> application.state() == Application.State.DECLINED;
            case Grant grant ->
                application.state() == Application.State.GRANTED
                        && same(grant.amount(), application.amount())
                        && grant.forWhat().equals(application.grantedFor());
        };
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /** Reads what people and programs write: "granted", "grant", "declined", "under review". Null if it is none. */
    static @Nullable Kind kind(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT).replace('_', ' ')) {
            case "grant", "granted" -> Kind.GRANT;
            case "decline", "declined" -> Kind.DECLINE;
            case "review", "under review" -> Kind.REVIEW;
            default -> null;
        };
    }
}

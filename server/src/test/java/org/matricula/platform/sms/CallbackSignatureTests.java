package org.matricula.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallbackSignatureTests {

    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);

    private final CallbackSignature signature = new CallbackSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    /** The example that the libraries of Standard Webhooks and Svix are tested with. */
    @Test
    void signsAsStandardWebhooksDo() {
        assertThat(signature.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void oneGoodSignatureOfSeveralIsEnough() {
        var good = signature.sign("a", "1614265330", BODY);

        assertThat(signature.isGood("a", "1614265330", "v1,bm8= v1a,x " + good, BODY, NOW))
                .isTrue();
        assertThat(signature.isGood("a", "1614265330", "v1,bm8=", BODY, NOW)).isFalse();
        assertThat(signature.isGood("b", "1614265330", good, BODY, NOW)).isFalse();
        assertThat(signature.isGood("a", "1614265330", good, new byte[0], NOW)).isFalse();
    }

    @Test
    void oldOrFutureCallsAreRefused() {
        assertThat(isGoodAt(NOW.plusSeconds(300))).isTrue();
        assertThat(isGoodAt(NOW.plusSeconds(301))).isFalse();
        assertThat(isGoodAt(NOW.minusSeconds(301))).isFalse();
        assertThat(signature.isGood("a", "soon", signature.sign("a", "soon", BODY), BODY, NOW))
                .isFalse();
    }

    private boolean isGoodAt(Instant now) {
        return signature.isGood("a", "1614265330", signature.sign("a", "1614265330", BODY), BODY, now);
    }
}

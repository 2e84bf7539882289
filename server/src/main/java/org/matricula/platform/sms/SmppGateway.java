package org.matricula.platform.sms;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A message centre of a phone network or of a provider, by SMPP 3.4: one bind as transceiver, kept up by enquire_link and
 * made anew when it breaks, so that texts also come in while none go out.
 */
final class SmppGateway implements TextGateway {

    private static final Logger LOG = LoggerFactory.getLogger(SmppGateway.class);
    /** Invalid length, invalid destination, no such destination at the network: asking again is no use (SMPP 3.4, 5.1.3). */
    private static final Set<Integer> FINAL = Set.of(0x01, 0x0b, 0x33);

    /** How often it asks whether the centre is there, for how long it waits for an answer, and before it binds anew. */
    record Pace(Duration enquiry, Duration answer, Duration beforeNextBind) {

        static final Pace USUAL = new Pace(Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(5));
    }

    private final SmppAddress address;
    private final SmppSender sender;
    private final SmppReceiver receiver;
    private final Pace pace;
    private volatile @Nullable SMPPSession session;
    private volatile @Nullable Thread keeper;

    private SmppGateway(SmppAddress address, SmppSender sender, SmppReceiver receiver, Pace pace) {
        this.address = address;
        this.sender = sender;
        this.receiver = receiver;
        this.pace = pace;
    }

    static SmppGateway of(URI url, TextProperties properties, Reception reception, Pace pace) {
        return new SmppGateway(
                SmppAddress.of(url),
                new SmppSender(properties),
                new SmppReceiver(reception, properties.alphabet()),
                pace);
    }

    @Override
    public void start() {
        keeper = Thread.ofVirtual().name("smpp").start(this::keepBound);
    }

    @Override
    public boolean isReady() {
        var open = session;
        return open != null && open.getSessionState().isTransmittable();
    }

    @Override
    public Sent send(Text text) {
        var open = session;
        if (open == null) return new Sent.NotNow("not connected");
        try {
            return new Sent.Taken(sender.send(open, text));
        } catch (NegativeResponseException e) {
            var why = "SMPP status 0x%08x".formatted(e.getCommandStatus());
            return FINAL.contains(e.getCommandStatus()) ? new Sent.Never(why) : new Sent.NotNow(why);
        } catch (PDUException e) {
            return new Sent.Never(String.valueOf(e.getMessage()));
        } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
            return new Sent.NotNow(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        var thread = keeper;
        if (thread != null) thread.interrupt();
        var open = session;
        if (open != null) open.unbindAndClose();
    }

    private void keepBound() {
        try {
            while (!Thread.interrupted()) {
                if (!isReady()) bind();
                Thread.sleep(pace.beforeNextBind());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void bind() {
        var fresh = new SMPPSession(SmppConnections.to(address));
        fresh.setEnquireLinkTimer((int) pace.enquiry().toMillis());
        fresh.setTransactionTimer(pace.answer().toMillis());
        fresh.setMessageReceiverListener(receiver);
        try {
            fresh.connectAndBind(
                    address.host(),
                    address.port(),
                    bindParameter(),
                    pace.answer().toMillis());
            session = fresh;
            LOG.info("Texts go by {}", address);
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} can't be reached: {}", address, e.getMessage());
            fresh.close();
        }
    }

    private BindParameter bindParameter() {
        return new BindParameter(
                BindType.BIND_TRX,
                address.user(),
                address.password(),
                address.systemType(),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null,
                InterfaceVersion.IF_34);
    }
}

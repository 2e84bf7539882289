package org.matricula.platform.sms;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.EnquireLink;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/** A message centre on a real socket: takes binds and texts, remembers them, brings texts and receipts. */
final class MessageCentre implements AutoCloseable, ServerMessageReceiverListener {

    private static final int ATTEMPTS = 5;
    private static final long PATIENCE_MS = 20_000;

    static final String OUR_NUMBER = "12025550199";

    private final int port;
    private final SMPPServerSessionListener listener;
    private final List<SubmitSm> texts = new CopyOnWriteArrayList<>();
    private final List<BindType> binds = new CopyOnWriteArrayList<>();
    private final AtomicInteger enquiries = new AtomicInteger();
    private volatile int status;
    private volatile @Nullable SMPPServerSession session;

    private MessageCentre(int port) throws IOException {
        this.port = port;
        this.listener = new SMPPServerSessionListener(port);
        Thread.ofVirtual().start(this::serve);
    }

    /** The port that was free a moment ago may be somebody else's by now: then another one is. */
    static MessageCentre open() throws IOException {
        for (var attempt = 1; ; attempt++) {
            try {
                return new MessageCentre(freePort());
            } catch (BindException taken) {
                if (attempt == ATTEMPTS) throw taken;
            }
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    static MessageCentre at(int port) throws IOException {
        return new MessageCentre(port);
    }

    int port() {
        return port;
    }

    URI address() {
        return URI.create("smpp://matricula:pa%20ss@127.0.0.1:" + port);
    }

    List<SubmitSm> texts() {
        return texts;
    }

    List<BindType> binds() {
        return binds;
    }

    int enquiries() {
        return enquiries.get();
    }

    void answerWith(int status) {
        this.status = status;
    }

    /** A phone wrote. @param esmClass 0x40 if a header of parts stands before the letters */
    void bring(String from, byte[] letters, int coding, int esmClass, OptionalParameter... optional) {
        deliver(from, letters, coding, esmClass, optional);
    }

    void bringReceipt(String id, String state) {
        var text = "id:%s sub:001 dlvrd:001 submit date:2611221000 done date:2611221001 stat:%s err:000 text:..."
                .formatted(id, state);
        deliver("12025550123", text.getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, 0x04);
    }

    /** Without words, as some centres do. */
    void bringReceipt(String id, int state) {
        deliver(
                "12025550123",
                new byte[0],
                0,
                0x04,
                new OptionalParameter.Receipted_message_id(id),
                new OptionalParameter.Message_state((byte) state));
    }

    private void deliver(String from, byte[] bytes, int coding, int esmClass, OptionalParameter... optional) {
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    from,
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    OUR_NUMBER,
                    new ESMClass(esmClass),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    new RawDataCoding((byte) coding),
                    bytes,
                    optional);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The line breaks. */
    void hangUp() {
        var open = session;
        if (open != null) open.close();
    }

    private void serve() {
        while (!Thread.interrupted()) {
            try {
                var fresh = listener.accept();
                fresh.setMessageReceiverListener(this);
                Thread.ofVirtual().start(() -> bind(fresh));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void bind(SMPPServerSession fresh) {
        try {
            fresh.setTransactionTimer(PATIENCE_MS);
            var request = fresh.waitForBind(PATIENCE_MS);
            var isKnown = request.getSystemId().equals("matricula") && "pa ss".equals(request.getPassword());
            if (!isKnown) {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
                return;
            }
            session = fresh;
            binds.add(request.getBindType());
            request.accept("centre");
        } catch (TimeoutException | IOException | org.jsmpp.PDUStringException e) {
            fresh.close();
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm text, SMPPServerSession source) throws ProcessRequestException {
        if (status != 0) throw new ProcessRequestException("as told", status);
        texts.add(text);
        try {
            return new SubmitSmResult(new MessageId(port + "-" + texts.size()), new OptionalParameter[0]);
        } catch (org.jsmpp.PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void onAcceptEnquireLink(EnquireLink enquiry, Session source) {
        enquiries.incrementAndGet();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        hangUp();
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti many, SMPPServerSession source)
            throws ProcessRequestException {
        throw unused();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source) throws ProcessRequestException {
        throw unused();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession source) throws ProcessRequestException {
        throw unused();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession source) throws ProcessRequestException {
        throw unused();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession source)
            throws ProcessRequestException {
        throw unused();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession source)
            throws ProcessRequestException {
        throw unused();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession source)
            throws ProcessRequestException {
        throw unused();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw unused();
    }

    private static ProcessRequestException unused() {
        return new ProcessRequestException("not used", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}

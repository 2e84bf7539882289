package org.matricula.platform.sftp;

/** A file couldn't be brought to its folder; nothing of its name lies there. */
public final class SftpFailed extends Exception {

    /** Why, so that whoever reads it knows what to do. */
    public enum Reason {
        UNKNOWN_HOST,
        FORBIDDEN_ADDRESS,
        NO_CONNECTION,
        HOST_KEY,
        NOT_SIGNED_IN,
        NOT_WRITTEN,
        TIMED_OUT
    }

    private final Reason reason;

    SftpFailed(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    SftpFailed(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

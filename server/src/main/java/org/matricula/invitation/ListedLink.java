package org.matricula.invitation;

import java.time.Instant;

/**
 * A shared link as those see it who share it.
 *
 * @param address to hand out; it also has a QR code, at {@code qrPath}
 * @param endsAt  when it ends, or ended
 */
public record ListedLink(SharedLink link, SharedLink.State state, Instant endsAt, String address, String qrPath) {}

package org.matricula.platform.sms;

import java.time.Instant;

/** Somebody texted STOP: the gateway sends to this number no more, whatever anybody else says. @param number E.164 */
public record OptedOut(String number, Instant at) {}

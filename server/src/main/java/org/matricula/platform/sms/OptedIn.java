package org.matricula.platform.sms;

import java.time.Instant;

/** Somebody texted START: the gateway stands in the way no more, and that is all. It is no consent. @param number E.164 */
public record OptedIn(String number, Instant at) {}

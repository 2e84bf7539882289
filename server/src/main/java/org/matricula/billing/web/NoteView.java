package org.matricula.billing.web;

import org.matricula.billing.ChargeNote;

/** A note with its author's name; empty for a program. */
public record NoteView(ChargeNote note, String author) {}

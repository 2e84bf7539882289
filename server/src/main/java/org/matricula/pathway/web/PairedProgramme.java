package org.matricula.pathway.web;

import org.matricula.catalogue.Programme;
import org.matricula.organisation.Organisation;
import org.matricula.pathway.Pairing;

/** A programme that a pathway is for, or shall be, with its provider. */
public record PairedProgramme(Pairing pairing, Programme programme, Organisation provider) {}

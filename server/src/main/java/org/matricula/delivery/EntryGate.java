package org.matricula.delivery;

import java.util.Optional;
import org.matricula.catalogue.CourseRun;
import org.matricula.enrolment.Enrolment;
import org.matricula.platform.Person;

/**
 * Something that may have to be answered before a learner enters a course. Asked at every entry, so it has to be quick.
 * Whoever has a question names its page; the page gets the address to go on to as parameter
 * {@value Continuation#PARAMETER}, which it reads with {@link Continuation#of}. Of several gates the one that comes first
 * by {@code @Order} asks first. Programs get a 403 that names the page in {@code question}; what is done on a page that was
 * entered, such as answers kept while a test is taken, is not asked about again.
 */
public interface EntryGate {

    /** The internal path of the page to show first; empty lets the learner in. */
    Optional<String> question(Person learner, Enrolment enrolment, CourseRun run);
}

/** Pages and JSON about a learner's own place in a run. */
@NullMarked
package org.matricula.enrolment.web;

import org.jspecify.annotations.NullMarked;

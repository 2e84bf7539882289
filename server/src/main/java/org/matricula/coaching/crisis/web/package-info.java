/** The pages and calls of a crisis: the learner's, and those of whoever handles it. */
@NullMarked
package org.matricula.coaching.crisis.web;

import org.jspecify.annotations.NullMarked;

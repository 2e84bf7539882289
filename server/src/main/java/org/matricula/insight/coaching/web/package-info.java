/** Pages, files and JSON of the measures of coaching, and the question how satisfied learners are. */
@NullMarked
package org.matricula.insight.coaching.web;

import org.jspecify.annotations.NullMarked;

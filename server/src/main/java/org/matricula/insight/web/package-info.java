/** Pages and JSON of measures, and the question what a learner wants. */
@NullMarked
package org.matricula.insight.web;

import org.jspecify.annotations.NullMarked;

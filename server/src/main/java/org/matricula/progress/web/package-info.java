/** Pages and JSON about results. */
@NullMarked
package org.matricula.progress.web;

import org.jspecify.annotations.NullMarked;

/** Pages and JSON of coaching. */
@NullMarked
package org.matricula.coaching.web;

import org.jspecify.annotations.NullMarked;

/** Pages and JSON of the course player. */
@NullMarked
package org.matricula.delivery.web;

import org.jspecify.annotations.NullMarked;

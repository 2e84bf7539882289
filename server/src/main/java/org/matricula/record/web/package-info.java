/** Pages and JSON of programme records. */
@NullMarked
package org.matricula.record.web;

import org.jspecify.annotations.NullMarked;

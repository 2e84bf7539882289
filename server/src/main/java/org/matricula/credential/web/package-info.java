/** Pages and JSON of credentials. */
@NullMarked
package org.matricula.credential.web;

import org.jspecify.annotations.NullMarked;

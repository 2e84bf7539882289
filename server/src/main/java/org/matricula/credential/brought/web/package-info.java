/** Credentials from elsewhere, as a page and for programs. */
@NullMarked
package org.matricula.credential.brought.web;

import org.jspecify.annotations.NullMarked;

/** The desk's part of keys, and exports, as pages and for programs. */
@NullMarked
package org.matricula.credential.formats.web;

import org.jspecify.annotations.NullMarked;

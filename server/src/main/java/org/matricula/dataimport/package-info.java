/** Reads foreign data into all modules; see {@code docs/adr/007-import-is-a-module.md}. */
@NullMarked
package org.matricula.dataimport;

import org.jspecify.annotations.NullMarked;

/** Certificates as PDF: how they look, what is embedded in them, and the signature on them. Knows no table. */
@NullMarked
package org.matricula.credential.pdf;

import org.jspecify.annotations.NullMarked;

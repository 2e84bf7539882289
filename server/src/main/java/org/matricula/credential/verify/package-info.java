/** Checks whatever anybody has: a link, a file, a picture of a QR code, or a thousand of them. */
@NullMarked
package org.matricula.credential.verify;

import org.jspecify.annotations.NullMarked;

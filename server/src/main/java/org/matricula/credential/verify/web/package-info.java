/** The pages and the API for checking credentials. */
@NullMarked
package org.matricula.credential.verify.web;

import org.jspecify.annotations.NullMarked;

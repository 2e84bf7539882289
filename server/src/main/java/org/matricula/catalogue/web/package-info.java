/** Pages and programs' addresses of the catalogue. */
@NullMarked
package org.matricula.catalogue.web;

import org.jspecify.annotations.NullMarked;

/** Pages and programs' addresses for writing what runs teach. */
@NullMarked
package org.matricula.catalogue.content.web;

import org.jspecify.annotations.NullMarked;

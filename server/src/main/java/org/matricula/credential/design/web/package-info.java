/** Pages and JSON for those who design achievements. */
@NullMarked
package org.matricula.credential.design.web;

import org.jspecify.annotations.NullMarked;

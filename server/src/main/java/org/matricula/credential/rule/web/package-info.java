/** Pages and JSON of rules and of awards for past results. */
@NullMarked
package org.matricula.credential.rule.web;

import org.jspecify.annotations.NullMarked;

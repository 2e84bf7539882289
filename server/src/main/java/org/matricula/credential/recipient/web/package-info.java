@NullMarked
package org.matricula.credential.recipient.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.matricula.credential.share.web;

import org.jspecify.annotations.NullMarked;

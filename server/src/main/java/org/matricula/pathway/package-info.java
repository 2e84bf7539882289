/** Credit pathways: what institutions offer to holders of programme records, and the records sent to them. */
@NullMarked
package org.matricula.pathway;

import org.jspecify.annotations.NullMarked;

package org.matricula.credential.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * The field the signature goes into. It shows nothing and lies outside the page, so that assistive technology passes
 * over it (ISO 14289-1, 7.18.4 asks for a place in the structure only of what is on the page).
 */
final class SignatureField {

    static final String NAME = "Signature";

    private SignatureField() {}

    static void in(PDDocument document) throws IOException {
        var form = new PDAcroForm(document);
        form.setDefaultResources(new PDResources());
        document.getDocumentCatalog().setAcroForm(form);
        var field = new PDSignatureField(form);
        field.setPartialName(NAME);
        field.setAlternateFieldName(NAME);
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        var page = document.getPage(0);
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setLocked(true);
        widget.setRectangle(new PDRectangle(-1, -1, 0, 0));
        page.getAnnotations().add(widget);
        form.getFields().add(field);
    }
}

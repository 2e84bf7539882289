package org.matricula.credential.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
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
        form.setDefaultResources(fonts(document));
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

    /**
     * PDFBox gives every form a Helvetica and dingbats where it has none, and to that end looks through the fonts of the
     * machine. One of the sheet's own stands in for both; nothing is ever written in it.
     */
    private static PDResources fonts(PDDocument document) {
        var own = document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        var any = own.getItem(own.keySet().iterator().next());
        var fonts = new COSDictionary();
        fonts.setItem(COSName.HELV, any);
        fonts.setItem(COSName.ZA_DB, any);
        var resources = new PDResources();
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        return resources;
    }
}

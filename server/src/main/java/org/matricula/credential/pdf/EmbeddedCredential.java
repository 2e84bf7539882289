package org.matricula.credential.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * The signed credential inside a certificate, as an associated file of the whole document (ISO 19005-3, 6.8 and annex E):
 * the data that the page was made from.
 */
final class EmbeddedCredential {

    private static final String MEDIA_TYPE = "application/vc";

    private EmbeddedCredential() {}

    static void in(PDDocument document, Enclosure enclosed) throws IOException {
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(enclosed.document()), COSName.FLATE_DECODE);
        var issued = GregorianCalendar.from(enclosed.at().atZone(ZoneOffset.UTC));
        file.setSubtype(MEDIA_TYPE);
        file.setSize(enclosed.document().length);
        file.setCreationDate(issued);
        file.setModDate(issued);
        var specification = new PDComplexFileSpecification();
        specification.setFile(enclosed.name());
        specification.setFileUnicode(enclosed.name());
        specification.setFileDescription(enclosed.description());
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Data");
        add(document, enclosed.name(), specification);
    }

    private static void add(PDDocument document, String name, PDComplexFileSpecification specification) {
        var catalog = document.getDocumentCatalog();
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(name, specification));
        var names = catalog.getNames() == null ? new PDDocumentNameDictionary(catalog) : catalog.getNames();
        names.setEmbeddedFiles(files);
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(specification);
        catalog.getCOSObject().setItem("AF", associated);
    }
}

package org.matricula.catalogue.content.web;

import java.util.List;
import org.matricula.catalogue.content.MediaFile;
import org.matricula.catalogue.content.PlacedStep;
import org.matricula.catalogue.web.EditedRun;
import org.matricula.platform.text.Text;

/**
 * The files of a run.
 *
 * @param limit    for one file, in bytes
 * @param problems sentences about files that weren't taken, or about the one that wasn't deleted
 * @param wrong    what stands above them
 */
public record MediaPage(EditedRun edited, List<Line> files, long limit, List<String> problems, String wrong) {

    private static final int MEGABYTE = 1_000_000;

    /** A file and the steps of the draft that use it. */
    public record Line(MediaFile file, List<PlacedStep> usedBy) {}

    public String path() {
        return edited.path() + "/content/media";
    }

    public String address(MediaFile file) {
        return "/courses/" + edited.of().course().slug() + "/runs/"
                + edited.run().slug() + "/media/" + file.name();
    }

    /** "1.4 MB", "312 bytes". */
    public static String size(MediaFile file) {
        return file.size() < MEGABYTE / 10
                ? Text.t("catalogue.media.bytes", file.size())
                : Text.t("catalogue.media.megabytes", (double) file.size() / MEGABYTE);
    }
}

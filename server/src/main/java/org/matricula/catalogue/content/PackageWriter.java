package org.matricula.catalogue.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.matricula.catalogue.content.PackageFormat.Manifest;

/** Writes a package: the same content makes the same bytes, whenever and by whom. */
final class PackageWriter {

    /** No entry has a time of its own. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1985, 10, 26, 0, 0);

    private PackageWriter() {}

    /** @param media by name; {@code bytes} says where each is */
    static void write(
            OutputStream target,
            String title,
            DeliveryRules rules,
            Content draft,
            List<MediaFile> media,
            Function<MediaFile, Path> bytes)
            throws IOException {
        var zip = new ZipOutputStream(target);
        var manifest = new Manifest(
                PackageFormat.VERSION, title, rules, draft.outline().weeks());
        entry(zip, "course.yaml");
        zip.write(PackageFormat.write(manifest));
        for (var placed : draft.steps()) {
            entry(zip, "steps/" + placed.number() + "-" + MediaName.word(placed.title(), "step") + ".md");
            zip.write(PackageFormat.write(placed.step()));
        }
        for (var file : media) {
            entry(zip, "media/" + file.name());
            Files.copy(bytes.apply(file), zip);
        }
        zip.finish();
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
    }
}

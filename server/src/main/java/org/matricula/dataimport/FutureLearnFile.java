package org.matricula.dataimport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.matricula.platform.Refusal;

/** One file of an export: {@code <course>-<run>_<kind>.csv}, so course {@code big-data}, run 3, kind comments. */
record FutureLearnFile(Path path, String course, int run, FutureLearnKind kind) {

    private static final Pattern NAME = Pattern.compile("([a-z0-9][a-z0-9-]{0,59})-([1-9]\\d{0,3})_([a-z-]+)\\.csv");

    /** By course and run, and within a run in the order in which files are taken. */
    static final Comparator<FutureLearnFile> ORDER = Comparator.comparing(FutureLearnFile::course)
            .thenComparingInt(FutureLearnFile::run)
            .thenComparing(FutureLearnFile::kind);

    /** The files of a folder, and the names of those that are none of an export. */
    record Folder(List<FutureLearnFile> files, List<String> others) {}

    /** @throws Refusal if it can't be read or has no file of an export */
    static Folder in(Path folder) {
        var files = new ArrayList<FutureLearnFile>();
        var others = new ArrayList<String>();
        try (var paths = Files.list(folder)) {
            for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
                of(path).ifPresentOrElse(files::add, () -> others.add(String.valueOf(path.getFileName())));
            }
        } catch (IOException e) {
            throw new Refusal("dataimport.unreadable-folder", folder.toString());
        }
        if (files.isEmpty()) throw new Refusal("dataimport.futurelearn.no-files", folder.toString());
        files.sort(ORDER);
        return new Folder(List.copyOf(files), others);
    }

    private static Optional<FutureLearnFile> of(Path path) {
        var name = NAME.matcher(String.valueOf(path.getFileName()));
        if (!name.matches()) return Optional.empty();
        return FutureLearnKind.of(name.group(3))
                .map(kind -> new FutureLearnFile(path, name.group(1), Integer.parseInt(name.group(2)), kind));
    }

    /** @throws Refusal if a needed column is missing */
    CsvTable open() {
        return CsvTable.open(path, kind.needed());
    }

    String name() {
        return String.valueOf(path.getFileName());
    }
}

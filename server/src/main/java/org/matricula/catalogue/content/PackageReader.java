package org.matricula.catalogue.content;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.PackageFormat.Manifest;
import org.matricula.platform.Refusal;

/**
 * Reads a package that may be anybody's: nothing is written under a name that it gives, and no more is unpacked than a
 * run may have, whatever its directory says.
 */
final class PackageReader {

    static final int ENTRIES = 5_000;
    static final long ALL = 2L << 30;

    private static final Pattern STEP = Pattern.compile("steps/[^/\\\\]{1,200}\\.md");
    private static final String MEDIA = "media/";

    private final MediaShelf shelf;
    private final Set<String> names = new HashSet<>();
    private final Map<UUID, Step> steps = new LinkedHashMap<>();
    private final Map<UUID, String> fileOf = new HashMap<>();
    private final List<Arrived> media = new ArrayList<>();
    private @Nullable Manifest manifest;
    private long texts;
    private long all;

    private PackageReader(MediaShelf shelf) {
        this.shelf = shelf;
    }

    /** Takes the bytes of a file. */
    interface MediaShelf {
        MediaFolder.Stored put(InputStream bytes, String name);
    }

    record Arrived(String name, MediaKind kind, MediaFolder.Stored stored) {}

    /** All that a package has; every step of the outline is there, and no other. */
    record Package(Manifest manifest, List<Step> steps, List<Arrived> media) {}

    /** @throws Refusal naming what can't be taken, with file and line where possible */
    static Package read(InputStream zip, MediaShelf shelf) {
        var reader = new PackageReader(shelf);
        try (var entries = new ZipInputStream(zip)) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (!entry.isDirectory()) reader.entry(entry.getName(), reader.counted(entries));
            }
        } catch (ZipException e) {
            throw new Refusal("catalogue.import.no-zip");
        } catch (IllegalArgumentException e) {
            // A name that is no text in the zip's own encoding.
            throw new Refusal("catalogue.import.no-zip");
        } catch (IOException e) {
            throw new Refusal("catalogue.import.no-zip");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof ZipException || e.getCause() instanceof java.io.EOFException)
                throw new Refusal("catalogue.import.no-zip");
            throw e;
        }
        return reader.whole();
    }

    private void entry(String name, InputStream bytes) throws IOException {
        if (!names.add(name)) throw new Refusal("catalogue.import.twice", name);
        if (names.size() > ENTRIES) throw new Refusal("catalogue.import.too-many", ENTRIES);
        if (name.equals("course.yaml")) {
            manifest = PackageFormat.readManifest(name, text(name, bytes));
        } else if (STEP.matcher(name).matches()) {
            step(name, PackageFormat.readStep(name, text(name, bytes)));
        } else if (name.startsWith(MEDIA) && MediaName.isGood(name.substring(MEDIA.length()))) {
            media(name.substring(MEDIA.length()), bytes);
        } else {
            throw new Refusal("catalogue.import.unknown", name);
        }
    }

    private void step(String file, Step step) {
        var other = fileOf.put(step.id(), file);
        if (other != null) throw new Refusal("catalogue.import.same-id", file, other);
        if (steps.size() >= Limits.STEPS) throw new Refusal("catalogue.content.too-many-steps", Limits.STEPS);
        steps.put(step.id(), step);
    }

    private void media(String name, InputStream bytes) {
        var kind = MediaKind.named(name).orElseThrow(() -> new Refusal("catalogue.media.kind", name, MediaKind.list()));
        var stored = shelf.put(bytes, name);
        if (stored.size() == 0) throw new Refusal("catalogue.media.empty", name);
        if (!kind.fits(stored.head())) throw new Refusal("catalogue.media.not-what-it-says", name);
        media.add(new Arrived(name, kind, stored));
    }

    private byte[] text(String name, InputStream bytes) throws IOException {
        var text = new ByteArrayOutputStream();
        var part = new byte[8192];
        for (var read = bytes.read(part); read >= 0; read = bytes.read(part)) {
            text.write(part, 0, read);
            texts += read;
            if (text.size() > PackageFormat.TEXT_LIMIT || texts > Limits.TEXTS)
                throw new Refusal("catalogue.import.too-large", name);
        }
        return text.toByteArray();
    }

    private Package whole() {
        if (manifest == null) throw new Refusal("catalogue.import.no-course");
        var order = manifest.outline().steps();
        for (var id : order)
            if (!steps.containsKey(id)) throw new Refusal("catalogue.import.step-missing", id.toString());
        var placed = new HashSet<>(order);
        for (var id : steps.keySet())
            if (!placed.contains(id)) throw new Refusal("catalogue.import.step-nowhere", fileOf.get(id));
        return new Package(manifest, order.stream().map(steps::get).toList(), List.copyOf(media));
    }

    private InputStream counted(InputStream bytes) {
        return new FilterInputStream(bytes) {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                var read = super.read(target, offset, length);
                all += Math.max(read, 0);
                if (all > ALL) throw new Refusal("catalogue.import.too-large-all", ALL >> 20);
                return read;
            }

            @Override
            public void close() {
                // The entries after this one are still to be read.
            }
        };
    }
}

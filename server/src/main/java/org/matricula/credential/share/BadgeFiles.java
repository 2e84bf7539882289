package org.matricula.credential.share;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.Certificates;
import org.matricula.credential.CredentialState;
import org.matricula.credential.PublicCredentials;
import org.matricula.credential.brought.BroughtCredentials;
import org.matricula.credential.design.BadgeImages;
import org.matricula.openbadges.BakedImage;
import org.matricula.platform.Person;
import org.matricula.platform.Token;
import org.springframework.stereotype.Component;

/** Credentials as files that verify wherever they are: the document, and pictures with the document baked in. */
@Component
public class BadgeFiles {

    private static final int PIXELS = 600;

    /** Kinds of picture that can carry a credential (Open Badges 3.0, 5.3). */
    public enum Picture {
        PNG("image/png"),
        SVG("image/svg+xml");

        private final String type;

        Picture(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }
    }

    private final PublicCredentials credentials;
    private final Certificates certificates;
    private final Achievements achievements;
    private final BadgeImages badges;
    private final BroughtCredentials brought;

    BadgeFiles(
            PublicCredentials credentials,
            Certificates certificates,
            Achievements achievements,
            BadgeImages badges,
            BroughtCredentials brought) {
        this.credentials = credentials;
        this.certificates = certificates;
        this.achievements = achievements;
        this.badges = badges;
        this.brought = brought;
    }

    /** The badge with the credential at a public address in it. @throws RuntimeException as {@link PublicCredentials#document(Token)} */
    public byte[] baked(Token token, Picture picture) {
        var document = credentials.document(token);
        var published = credentials.published(token);
        return baked(achievements.get(published.organisationId(), published.achievementId()), document, picture);
    }

    /** The same of an own credential. */
    public byte[] baked(Person person, UUID credentialId, Picture picture) {
        var published = credentials.published(person, credentialId);
        return baked(
                achievements.get(published.organisationId(), published.achievementId()),
                credentials.document(person, credentialId),
                picture);
    }

    private byte[] baked(Achievement achievement, byte[] document, Picture picture) {
        var image = switch (picture) {
            case PNG -> badges.png(achievement, PIXELS);
            case SVG -> badges.svg(achievement).getBytes(StandardCharsets.UTF_8);
        };
        return BakedImage.bake(image, new String(document, StandardCharsets.UTF_8));
    }

    /**
     * Everything a person keeps as one zip: of each credential the document; of those awarded here also both pictures and,
     * where it stands, the certificate. Written one by one, so that memory does not grow with their number.
     */
    public void zip(Person person, List<Kept> all, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            var number = 1;
            for (var kept : all) {
                var folder = "%03d %s/".formatted(number++, FileNames.words(kept.name()));
                switch (kept) {
                    case Holding holding -> put(zip, folder, person, holding);
                    case Elsewhere elsewhere -> put(zip, "elsewhere/" + folder, person, elsewhere);
                }
            }
        }
    }

    private void put(ZipOutputStream zip, String folder, Person person, Holding holding) throws IOException {
        put(zip, folder + "credential.json", credentials.document(person, holding.id()));
        for (var picture : Picture.values()) {
            put(zip, folder + "badge." + picture.name().toLowerCase(Locale.ROOT), baked(person, holding.id(), picture));
        }
        if (holding.state() == CredentialState.VALID || holding.state() == CredentialState.EXPIRED) {
            put(zip, folder + "certificate.pdf", certificates.of(person, holding.id()));
        }
    }

    private void put(ZipOutputStream zip, String folder, Person person, Elsewhere elsewhere) throws IOException {
        var document = brought.document(person, elsewhere.id());
        put(zip, folder + document.fileName(), document.text().getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}

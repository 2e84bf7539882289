package org.matricula.openbadges;

/**
 * Why something was refused or could not be determined. The names are stable: message catalogues are keyed by them.
 * The English sentence takes the reason's arguments as {@code %s} in order.
 */
public enum Reason {
    NO_CREDENTIAL("There is no credential in the document: it is neither JSON, a token, a PDF nor a picture"),
    NOTHING_AT_LINK("There is no credential at this address: %s"),
    LINK_UNREACHABLE("The address %s could not be reached, so nothing was read from it"),
    SEVERAL_LINKS("There are %s links where one is expected"),
    BADGE_LINK("The address %s describes a badge, and not to whom it was awarded"),
    PAGE_WITHOUT_CREDENTIAL("The page at %s names no credential"),
    PAGE_UNOPENED("The page at %s was not opened yet by whoever it was awarded to"),
    PAGE_OFF("The page at %s was switched off by whoever holds the credential"),
    PAGE_NAMELESS("The page at %s hides a name that the signed file bears, and hands it out to nobody"),
    PAGE_ERASED("The page at %s was erased, as the person it was about asked"),
    PDF_WITHOUT_CREDENTIAL("The PDF has no credential attached"),
    PDF_ENCRYPTED("The PDF is protected by a password"),
    NOT_AN_IMAGE("The file is neither a PNG nor an SVG picture"),
    IMAGE_WITHOUT_CREDENTIAL("The picture carries no credential"),
    IMAGE_DAMAGED("The picture is damaged at %s"),
    IMAGE_UNSOUND("The picture was changed or cut off at %s; the credential in it could be read and was checked"),
    IMAGE_TOO_LARGE("The picture measures %s by %s points, more than can be looked at"),
    IMAGE_COMPRESSED("The credential in the picture is compressed, which Open Badges does not allow"),
    SEVERAL_CREDENTIALS("The picture carries more than one credential"),
    TOO_LARGE("The document is larger than %s bytes"),
    TOO_DEEP("The document nests deeper than %s levels"),
    TOO_MANY_VALUES("The document has more than %s values"),
    NOT_TEXT("The document is not valid UTF-8 text"),
    NOT_JSON("The document is not JSON, near line %s, column %s"),
    NUMBER_TOO_LONG("A number has more than %s digits"),
    NUMBER_OUT_OF_RANGE("The number %s cannot be represented exactly everywhere"),
    DUPLICATE_KEY("The key %s appears twice in one object"),
    NOT_AN_OBJECT("The document is not a JSON object"),
    UNSUPPORTED_FORMAT("Credentials of the kind %s are not supported"),
    UNSUPPORTED_BADGE("Badges of Open Badges %s are not supported"),
    SEVERAL_PRESENTED("The presentation holds %s credentials, which are checked one by one"),
    NOTHING_PRESENTED("The presentation holds no credential"),
    NOT_A_CREDENTIAL("The document is not a verifiable credential: %s is missing or malformed"),
    MALFORMED_JWT("The text is not a signed JSON Web Token: %s"),
    CLAIMS_DISAGREE("The token's claim %s disagrees with the credential inside"),

    CONTEXT_MISSING("The first @context is not one of the W3C credentials contexts"),
    UNKNOWN_CONTEXT("The context %s is not known here, and contexts are never fetched"),
    INLINE_CONTEXT("The credential carries a context definition of its own instead of naming a published one"),
    TOO_MANY_CONTEXTS("The credential names more than %s contexts"),
    UNDEFINED_TERM("The term %s is not defined by the credential's contexts, so no signature can cover it"),
    UNSUPPORTED_KEYWORD("The key %s could hide data from readers, and is not accepted in a credential"),
    INVALID_IDENTIFIER("%s is not an absolute identifier"),
    INVALID_LANGUAGE("%s is not a language tag"),
    SELF_REFERENCE("The credential's own id %s appears again inside it"),
    INVALID_JSON_LD("The credential is not valid JSON-LD: %s"),
    GRAPH_TOO_COMPLEX("The credential's graph needs too much work to canonicalise"),

    SCHEMA_MISMATCH("At %s: %s"),
    NO_SCHEMA_FOR_TYPE("The Open Badges schema does not cover this type of credential"),
    OLDER_STANDARD("The badge is of Open Badges 2, which has no such schema"),
    UNSUPPORTED_RECIPIENT("The recipient is hidden by %s, which is not supported"),
    OLDER_DATA_MODEL("The Open Badges schema does not cover the older data model 1.1"),

    NO_PROOF("The credential is not signed"),
    TOO_MANY_PROOFS("The credential has %s proofs, more than %s"),
    UNSUPPORTED_PROOF("The proof type %s is not supported"),
    UNSUPPORTED_ALGORITHM("The signature algorithm %s is not supported"),
    WRONG_PROOF_PURPOSE("The proof's purpose is %s instead of assertionMethod"),
    NOT_FOR_PRESENTING("The proof's purpose is %s instead of authentication"),
    PRESENTATION_EXPIRED("The presentation was good until %s"),
    PRESENTATION_UNSIGNED("The presentation is not signed by whoever shows it"),
    PROOF_MALFORMED("The proof's %s is missing or malformed"),
    PROOF_CONTEXT("The proof's @context is not the credential's"),
    PROOF_FROM_THE_FUTURE("The proof says it was made later, at %s"),
    PROOF_EXPIRED("The proof expired at %s"),
    PREVIOUS_PROOF_MISSING("The proof refers to an earlier proof %s that is not there"),
    SIGNATURE_WRONG("The signature does not match: the content was changed after signing, or another key signed it"),
    HOSTED("The badge is not signed; its issuer hosts it at %s"),
    HOSTED_DIFFERS("What is hosted at %s says otherwise about %s"),
    HOSTED_NOWHERE("Nothing is hosted at %s, so nobody vouches for the badge"),
    HOSTED_ELSEWHERE("The badge is hosted at %s, outside of what its issuer %s claims"),

    ISSUER_MISSING("The credential names no issuer"),
    UNSUPPORTED_METHOD("The key %s is named in a way that is not supported"),
    KEY_NOT_FOUND("The key %s is not among its owner's published keys"),
    KEY_MALFORMED("The key %s is malformed"),
    KEY_NOT_FOR_ASSERTION("The key %s is not published for signing credentials"),
    KEY_REVOKED("The key %s is not to be trusted since %s, and the signature is not shown to be from before"),
    KEY_EXPIRED("The key %s expired at %s, and the signature is not shown to be from before"),
    KEY_NOT_FOR_AUTHENTICATION("The key %s is not published for presenting credentials"),
    KEY_NOT_OF_ISSUER("The key %s belongs to %s, not to the issuer %s"),
    ADDRESS_REFUSED("The address %s is not a public https address"),
    UNREACHABLE("%s could not be reached"),
    NOT_FOUND("There is no document at %s"),
    GONE("There is no document at %s any more"),
    RESPONSE_REFUSED("%s did not answer with a usable document: %s"),
    NOT_CHECKED("Not checked, because an earlier check did not pass"),

    NO_STATUS("The issuer publishes no status for this credential"),
    UNSUPPORTED_STATUS("The status type %s is not supported"),
    STATUS_MALFORMED("The status entry's %s is missing or malformed"),
    STATUS_LIST_INVALID("The status list %s is not valid: %s"),
    REVOKED("The issuer has revoked this credential"),
    REVOKED_BECAUSE("The issuer has revoked this credential: %s"),
    SUSPENDED("The issuer has suspended this credential"),

    DATE_MALFORMED("%s is not a date and time with a zone"),
    NO_DATES("The credential states no period of validity"),
    NOT_YET_VALID("The credential becomes valid at %s"),
    EXPIRED("The credential was valid until %s");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** The reason as an English sentence without a full stop; too few arguments leave question marks. */
    public String sentence(java.util.List<String> arguments) {
        var parts = sentence.split("%s", -1);
        var said = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            said.append(i <= arguments.size() ? arguments.get(i - 1) : "?").append(parts[i]);
        }
        return said.toString();
    }
}

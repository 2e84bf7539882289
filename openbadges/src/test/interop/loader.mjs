// The contexts that the library bundles, for libraries that would fetch them.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/';
const FILES = {
  'https://www.w3.org/ns/credentials/v2': 'credentials-v2.jsonld',
  'https://www.w3.org/2018/credentials/v1': '2018-credentials-v1.jsonld',
  'https://w3id.org/vc/status-list/2021/v1': 'vc-status-list-2021-v1.jsonld',
  'https://w3id.org/security/suites/ed25519-2020/v1': 'security-suites-ed25519-2020-v1.jsonld',
  [OB + 'context-3.0.3.json']: 'ob-v3p0-context-3.0.3.json',
  [OB + 'extensions.json']: 'ob-v3p0-extensions.json',
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json': 'clr-v2p0-2.0.1.json',
  'https://w3id.org/security/data-integrity/v2': 'data-integrity-v2.jsonld',
  'https://w3id.org/security/multikey/v1': 'multikey-v1.jsonld',
  'https://www.w3.org/ns/did/v1': 'did-v1.jsonld',
};

/** Knows the contexts in the folder and did:key; never fetches. */
export function loaderOver(folder) {
  const documents = new Map(Object.entries(FILES)
      .map(([url, file]) => [url, JSON.parse(readFileSync(join(folder, file), 'utf8'))]));
  return async url => {
    const document = documents.get(url) ?? didKey(url);
    if (!document) throw new Error('Unknown document ' + url);
    return {documentUrl: url, document, contextUrl: null};
  };
}

/** Knows the document of one did:web issuer as well. */
export function knowing(didDocument, loader) {
  return async url => {
    const [did, fragment] = url.split('#');
    if (did !== didDocument.id) return loader(url);
    const method = {'@context': didDocument['@context'], ...didDocument.verificationMethod.find(one => one.id === url)};
    return {documentUrl: url, document: fragment ? method : didDocument, contextUrl: null};
  };
}

function didKey(url) {
  if (!url.startsWith('did:key:')) return undefined;
  const [did, fragment] = url.split('#');
  const key = did.slice('did:key:'.length);
  const method = {id: did + '#' + key, type: 'Multikey', controller: did, publicKeyMultibase: key};
  if (fragment) return {'@context': 'https://w3id.org/security/multikey/v1', ...method};
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [method],
    assertionMethod: [method.id],
  };
}

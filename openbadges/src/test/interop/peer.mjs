// What the interoperability tests and the benchmark ask of @digitalbazaar/vc.
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import {cryptosuite as ecdsa} from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import {Ed25519Signature2020} from '@digitalbazaar/ed25519-signature-2020';
import {Ed25519VerificationKey2020} from '@digitalbazaar/ed25519-verification-key-2020';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {createVerifyCryptosuite as jcsVerify, createSignCryptosuite as jcsSign}
  from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import {cryptosuite as rdfc} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';

export async function keyOf(seed) {
  return named(await Ed25519Multikey.generate({seed}));
}

export async function curveKey(curve) {
  return named(await EcdsaMultikey.generate({curve}));
}

function named(pair) {
  pair.controller = 'did:key:' + pair.publicKeyMultibase;
  pair.id = pair.controller + '#' + pair.publicKeyMultibase;
  return pair;
}

export async function issue(credential, suite, pair, documentLoader) {
  const cryptosuite = {'eddsa-jcs-2022': jcsSign(), 'ecdsa-rdfc-2019': ecdsa}[suite] ?? rdfc;
  const proof = new DataIntegrityProof({signer: pair.signer(), cryptosuite, date: '2026-02-01T00:00:00Z'});
  return vc.issue({credential, suite: proof, documentLoader});
}

/** As issuers of the older data model do it. */
export async function issueOlder(credential, pair, documentLoader) {
  const {publicKeyMultibase, secretKeyMultibase: privateKeyMultibase} =
    await pair.export({publicKey: true, secretKey: true});
  const key = new Ed25519VerificationKey2020({
    id: pair.id, controller: pair.controller, publicKeyMultibase, privateKeyMultibase,
  });
  const suite = new Ed25519Signature2020({key, date: '2026-02-01T00:00:00Z'});
  return vc.issue({credential, suite, documentLoader});
}

/** Signed by whoever holds the credentials. */
export async function present(credentials, challenge, domain, pair, documentLoader) {
  const presentation = vc.createPresentation({verifiableCredential: credentials, holder: pair.controller, verify: false});
  const suite = new DataIntegrityProof({signer: pair.signer(), cryptosuite: rdfc, date: '2026-02-01T00:00:00Z'});
  return vc.signPresentation({presentation, suite, challenge, domain, documentLoader});
}

export async function verify(credential, suite, documentLoader) {
  const cryptosuite = {'eddsa-jcs-2022': jcsVerify(), 'ecdsa-rdfc-2019': ecdsa}[suite] ?? rdfc;
  const result = await vc.verifyCredential({
    credential,
    suite: new DataIntegrityProof({cryptosuite}),
    documentLoader,
    checkStatus: async () => ({verified: true}),
    now: new Date('2026-03-01T12:00:00Z'),
  });
  return {verified: result.verified, error: result.error ? String(result.error.errors?.[0] ?? result.error) : null};
}

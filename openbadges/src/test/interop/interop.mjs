// node interop.mjs CONTEXTS: one request per line on standard input, one answer per line on standard output.
//   {"do":"issuer","suite":…} | {"do":"issue","suite":…,"credential":…} | {"do":"verify","suite":…,"credential":…}
//   {"do":"issueOlder","credential":…} by Ed25519Signature2020 | {"do":"present","credentials":…,"challenge":…,"domain":…}
//   {"do":"signBadge","alg":…,"assertion":…} with the key as PEM | {"do":"bake","kind":"png"|"svg","image":base64,"text":…}
//   {"do":"verifyJwt","token":…,"jwk":…} | {"do":"issueJwt","alg":…,"claims":…}
//   {"do":"verifyJwtByDocument","token":…,"document":…} with the key named in the token; verify takes a did:web document too
import {createInterface} from 'node:readline';
import {createLocalJWKSet, exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT} from 'jose';
import {knowing, loaderOver} from './loader.mjs';
import {bake, signBadge} from './older.mjs';
import {curveKey, issue, issueOlder, keyOf, present, verify} from './peer.mjs';

const loader = loaderOver(process.argv[2]);
const pair = await keyOf(new Uint8Array(32).fill(7));
const curvePair = await curveKey('P-256');
const pairOf = suite => suite === 'ecdsa-rdfc-2019' ? curvePair : pair;

const answers = {
  issuer: async ({suite}) => ({id: pairOf(suite).controller}),
  issue: async ({credential, suite}) => ({credential: await issue(credential, suite, pairOf(suite), loader)}),
  issueOlder: async ({credential}) => ({credential: await issueOlder(credential, pair, loader)}),
  present: async ({credentials, challenge, domain}) =>
    ({presentation: await present(credentials, challenge, domain, pair, loader)}),
  signBadge,
  bake,
  verify: async ({credential, suite, document}) => verify(credential, suite, document ? knowing(document, loader) : loader),
  verifyJwt: async ({token, jwk}) => {
    const key = await importJWK(jwk, JSON.parse(atob(token.split('.')[0])).alg);
    const {payload} = await jwtVerify(token, key, {clockTolerance: '100000d'});
    return {verified: true, payload};
  },
  verifyJwtByDocument: async ({token, document}) => {
    const keys = createLocalJWKSet({keys: document.verificationMethod.flatMap(method => method.publicKeyJwk ?? [])});
    const named = header => keys({...header, kid: header.kid.replace(document.id + '#', '')});
    const {payload} = await jwtVerify(token, named, {issuer: document.id, clockTolerance: '100000d'});
    return {verified: true, payload};
  },
  issueJwt: async ({alg, claims}) => {
    const {publicKey, privateKey} = await generateKeyPair(alg, {extractable: true});
    const header = {alg, typ: 'JWT', jwk: await exportJWK(publicKey)};
    return {token: await new SignJWT(claims).setProtectedHeader(header).sign(privateKey), jwk: header.jwk};
  },
};

for await (const line of createInterface({input: process.stdin})) {
  const request = JSON.parse(line);
  try {
    console.log(JSON.stringify(await answers[request.do](request)));
  } catch (error) {
    console.log(JSON.stringify({verified: false, error: String(error)}));
  }
}

// node credential.mjs CONTEXTS CREDENTIAL SECONDS: issued and verified per second of processor time.
import {readFileSync} from 'node:fs';
import {loaderOver} from '../../openbadges/src/test/interop/loader.mjs';
import {issue, keyOf, verify} from '../../openbadges/src/test/interop/peer.mjs';

const SUITE = 'eddsa-rdfc-2022';
const loader = loaderOver(process.argv[2]);
const seconds = Number(process.argv[4]);
const pair = await keyOf(new Uint8Array(32).fill(7));
const credential = JSON.parse(readFileSync(process.argv[3], 'utf8'));
credential.issuer.id = pair.controller;
const signed = await issue(structuredClone(credential), SUITE, pair, loader);

function used() {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1e6;
}

async function rate(work) {
  for (const start = used(); used() - start < seconds;) await work();
  const before = used();
  let count = 0;
  for (; used() - before < seconds; count++) await work();
  return count / (used() - before);
}

const description = new URL(
    '../../openbadges/src/test/interop/node_modules/@digitalbazaar/vc/package.json', import.meta.url);
const {version} = JSON.parse(readFileSync(description, 'utf8'));
const issued = await rate(() => issue(structuredClone(credential), SUITE, pair, loader));
const verified = await rate(async () => {
  if (!(await verify(signed, SUITE, loader)).verified) throw new Error('not verified');
});
console.log(JSON.stringify({peer: '@digitalbazaar/vc ' + version, issue: issued, verify: verified}));

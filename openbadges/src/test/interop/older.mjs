// Badges of Open Badges 2.0, by the libraries that people make them with.
import {promisify} from 'node:util';
import bakery from 'openbadges-bakery';
import {CompactSign, exportSPKI, generateKeyPair} from 'jose';
import itxt from 'png-itxt';

export async function signBadge({alg, assertion}) {
  const {publicKey, privateKey} = await generateKeyPair(alg, {extractable: true});
  const token = await new CompactSign(new TextEncoder().encode(JSON.stringify(assertion)))
      .setProtectedHeader({alg}).sign(privateKey);
  return {token, pem: await exportSPKI(publicKey)};
}

/** Mozilla's bakery for SVG; what it needs for PNG no longer runs, so that is done by another. */
export async function bake({kind, image, text}) {
  const picture = Buffer.from(image, 'base64');
  const baked = kind === 'svg' ? await svg(picture, text) : await png(picture, text);
  return {image: Buffer.from(baked).toString('base64')};
}

function svg(image, text) {
  if (text.startsWith('ey')) return promisify(bakery.bake)({image, signature: text});
  const assertion = JSON.parse(text);
  return promisify(bakery.bake)({image, assertion, url: assertion.id});
}

function png(picture, text) {
  return new Promise((resolve, reject) => {
    const stream = itxt.set({type: itxt.iTXt, keyword: 'openbadges', value: text});
    const parts = [];
    stream.on('data', part => parts.push(part));
    stream.on('end', () => resolve(Buffer.concat(parts)));
    stream.on('error', reject);
    stream.end(picture);
  });
}

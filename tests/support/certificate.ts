/** A certificate that nobody vouches for, made when it is needed: no key lies in the repository. DER of X.509 v3 (RFC 5280, 4.1), P-256. */
import { generateKeyPairSync, sign } from 'node:crypto';

const der = (tag: number, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  const length = body.length < 128 ? [body.length] : body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
};
const sequence = (...content: Buffer[]): Buffer => der(0x30, ...content);
const integer = (value: number): Buffer => der(0x02, Buffer.of(value));
const time = (text: string): Buffer => der(0x17, Buffer.from(text));

const COMMON_NAME = Buffer.from('0603550403', 'hex');
const ECDSA_WITH_SHA256 = sequence(Buffer.from('06082a8648ce3d040302', 'hex'));

export const selfSigned = (name: string): { key: string; cert: string } => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const whose = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(name)))));
  const valid = sequence(time('200101000000Z'), time('491231235959Z'));
  const info = publicKey.export({ type: 'spki', format: 'der' });
  const claimed = sequence(der(0xa0, integer(2)), integer(1), ECDSA_WITH_SHA256, whose, valid, whose, info);
  const signature = der(0x03, Buffer.of(0), sign('sha256', claimed, privateKey));
  const body = sequence(claimed, ECDSA_WITH_SHA256, signature).toString('base64').replaceAll(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`,
  };
};

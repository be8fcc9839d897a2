import { describe, expect, it } from 'vitest';
import { detectDump } from '../../../../src/core/dump/detect';
import { decodeMail } from '../../../../src/core/dump/encodedMail';
import { parseDump } from '../../../../src/core/dump/parseDump';
import { fixtureNames, readFixture } from './fixtureFiles';
import { saidOf } from './hardCases/table';

const head = 'Subject: Daily Papers\nContent-Transfer-Encoding: quoted-printable\n\n';

/** A text as mail programs encode it, in lines of at most 40 characters. */
function encode(text: string): string {
  const code = Array.from(text, (character) =>
    /[^\x20-\x7E\r\n]|=/.test(character)
      ? [...new TextEncoder().encode(character)]
          .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
          .join('')
      : character,
  );
  let width = 0;
  return code
    .map((piece) => {
      width = /[\r\n]/.test(piece) ? 0 : width + piece.length;
      const wrap = width > 38 ? '=\n' : '';
      width = wrap ? piece.length : width;
      return wrap + piece;
    })
    .join('');
}

function decode(code: string): string {
  return decodeURIComponent(
    code
      .replace(/=\r?\n/g, '')
      .replace(/%/g, '%25')
      .replace(/=(?=[\dA-F]{2})/g, '%'),
  );
}

const mails = fixtureNames('email').filter((name) => !name.includes('.expected.'));

describe('a mail in quoted-printable', () => {
  it.each(mails)('is read as if it were decoded: %s', (name) => {
    const text = readFixture(`email/${name}`).replace(/^\uFEFF/, '');
    const raw = head + encode(text);
    const [mail, decoded] = [parseDump(raw), parseDump(`Subject: Daily Papers\n\n${text}`)];
    expect(detectDump(raw)).toEqual({ dialect: 'email' });
    expect(mail.listed).toEqual(decoded.listed);
    expect(mail.entries.map(saidOf)).toEqual(decoded.entries.map(saidOf));
    expect(mail.problems.map(({ code }) => code)).toEqual(decoded.problems.map(({ code }) => code));
    expect(
      mail.entries.map(({ titleRange: { start, end } }) => decode(raw.slice(start, end))),
    ).toEqual(
      parseDump(text).entries.map(({ titleRange: { start, end } }) => text.slice(start, end)),
    );
  });

  it('is known by the sign of its upvotes where its headers are lost', () => {
    const raw =
      'Here is the selection of papers for today (6 Jul):\n\nCaf=C3=A9 Kites at =\nNight (140 =E2=96=B2)\nBees (3 =E2=96=B2)\n';
    const { entries } = parseDump(raw);
    expect(entries).toMatchObject([
      { title: 'Café Kites at Night', upvotes: 140 },
      { title: 'Bees', upvotes: 3 },
    ]);
    expect(entries.map(({ titleRange: { start, end } }) => raw.slice(start, end))).toEqual([
      'Caf=C3=A9 Kites at =\nNight',
      'Bees',
    ]);
  });

  it('is read up to its next part', () => {
    const intro = 'Here is the selection of papers for today (6 Jul):';
    const part = (type: string, body: string): string =>
      `--=_1\nContent-Type: ${type}\nContent-Transfer-Encoding: quoted-printable\n\n${body}\n`;
    const raw = [
      'Content-Type: multipart/alternative; boundary="=_1"\nDate: Sun, 6 Jul 2025 06:00:00\n\n',
      part('text/plain', `${intro}\n\nKites (140 =E2=96=B2)\n`),
      part('text/html', `<p>${intro}</p>\n<p>Kites (140 =E2=96=B2)</p>\n`),
      '--=_1--\n',
    ].join('');
    const dump = parseDump(raw);
    expect(dump.listed).toEqual({ year: 2025, month: 7, day: 6 });
    expect(dump.entries.map(({ title }) => title)).toEqual(['Kites']);
  });

  it('may be a saved page', () => {
    const name = fixtureNames('html').find((each) => each === 'daily.html') ?? '';
    const text = readFixture(`html/${name}`);
    const raw = `MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n${encode(text)}`;
    const [page, bare] = [parseDump(raw), parseDump(text)];
    expect(page.dialect).toBe('html');
    expect(page.entries.map(saidOf)).toEqual(bare.entries.map(saidOf));
    expect(
      page.entries.map(({ titleRange: { start, end } }) => decode(raw.slice(start, end))),
    ).toEqual(bare.entries.map(({ titleRange: { start, end } }) => text.slice(start, end)));
  });
});

describe('decodeMail', () => {
  const header = 'Content-Transfer-Encoding: quoted-printable\n\n';
  it.each([
    ['characters', 'a=C3=A9=F0=9F=AA=81=3D', 'aé🪁='],
    ['soft line breaks', 'a=\nb= \r\nc', 'abc'],
    ['what is no UTF-8, byte by byte', '=E9=C3', 'éÃ'],
    ['nothing else', 'a=b =Z1 50% = c', 'a=b =Z1 50% = c'],
    ['a cut code', 'a=C3=', 'aÃ='],
  ])('decodes %s', (_, code, text) => {
    expect(decodeMail(header + code, 1000)?.text).toBe(header + text);
  });

  it('leaves other texts alone', () => {
    expect(decodeMail('They are quoted-printable: =C3=A9', 1000)).toBeUndefined();
    expect(decodeMail('a = b', 1000)).toBeUndefined();
  });
});

// Texts come by their paragraphs: from a page, from a document, pasted; what cannot be read is said.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, test } from 'node:test';
import { closeBrowser, folder, MIZAN, printed, shot, show, text, until, withBench } from './bench.mjs';

after(closeBrowser);

const PAGE = `<!doctype html><html><head><title>News of the day</title>
<meta property="og:title" content="The ferry stays in port"><meta name="author" content="A. Writer">
<link rel="canonical" href="https://example.org/ferry"><script>document.title = 'run'</script></head>
<body><nav><p>Home</p></nav><article><h1>The ferry stays in port</h1><p>It will not
leave   today.</p><div><p>Nobody says<br>why.</p></div></article><aside><p>Read also</p></aside></body></html>`;

const open = async (view, name, content) => {
  await view.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content });
};
const typed = (view) => view.locator('form textarea').inputValue();

test('a page is read by its article, and its source knows who wrote it and where', () =>
  withBench({}, async (view) => {
    await open(view, 'page.html', Buffer.from(PAGE));
    await until(() => typed(view), 'The ferry stays in port\n\nIt will not leave today.\n\nNobody says why.', 'the paragraphs');
    assert.equal(await view.locator('form input[type="text"]').first().inputValue(), 'The ferry stays in port');
    await view.getByText('3 paragraphs, in Latin letters').waitFor();
    // Who wrote it, when and where is asked for; what is no day is told.
    assert.equal(await view.getByLabel('Author').inputValue(), 'A. Writer');
    await view.getByLabel('Date').fill('in spring');
    await view.getByText('Say when: 2016-03-14').waitFor();
    await view.getByLabel('Date').fill('2025-5-3');
    await view.getByRole('button', { name: 'Begin', exact: true }).click();
    await view.locator('.paragraph').first().waitFor();
    await show(view, 'write');
    const written = await text(view);
    assert.match(written, /author = "A\. Writer"/);
    assert.match(written, /published = "2025-05-03"/);
    assert.match(written, /url = "https:\/\/example\.org\/ferry"/);
  }));

test('a document of Word is read by its paragraphs', () =>
  withBench({}, async (view) => {
    const place = await folder('euphrates-1975');
    const document = path.join(place, 'report.docx');
    execFileSync(MIZAN, ['report', path.join(place, 'euphrates-1975'), '--lang', 'en', '-o', document]);
    await open(view, 'report.docx', await readFile(document));
    await until(() => typed(view), (found) => found.includes('The Euphrates, 1975: Syria and Iraq'), 'the title');
    assert.ok((await typed(view)).split('\n\n').length > 20, 'paragraphs');
    assert.doesNotMatch(await typed(view), /[<>]w:/);
  }));

test('an OpenDocument text is read without what was deleted in it', () =>
  withBench({}, async (view) => {
    const says = (text) => `<text:p>${text}</text:p>`;
    const xml = `<?xml version="1.0"?><o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:text><text:tracked-changes>${says('gone')}</text:tracked-changes><text:h>عنوان</text:h>${says('جملة<text:s/>أولى.')}${says('وثانية<text:note><text:note-body>' + says('حاشية') + '</text:note-body></text:note>.')}</o:text></o:body></o:document-content>`;
    await open(view, 'text.odt', stored('content.xml', Buffer.from(xml)));
    await until(() => typed(view), 'عنوان\n\nجملة أولى.\n\nوثانية.', 'the paragraphs');
  }));

test('what cannot be read is said, and what is no archive breaks nothing', () =>
  withBench({}, async (view) => {
    await open(view, 'article.pdf', Buffer.from('%PDF-1.7'));
    await view.getByRole('alert').getByText('This PDF is damaged').waitFor();
    await open(view, 'scan.pdf', await printed('<svg width="300" height="300"><circle cx="90" cy="90" r="80" /></svg>'));
    await view.getByRole('alert').getByText('holds pictures of pages and no text').waitFor();
    await open(view, 'article.docx', Buffer.from('PK\u0003\u0004 cut off'));
    await view.getByRole('alert').getByText('This is no text that can be read here').waitFor();
    await open(view, 'empty.txt', Buffer.from(' \n'));
    await view.getByRole('alert').getByText('There is no text in this file.').waitFor();
  }));

const ARTICLES = {
  en: [
    'The ferry stays in port',
    'It will not leave today, says the harbour master; the officials of the line find this “difficult” (see p. 17), since the fares for three weeks have been paid and nobody has offered to pay them back.',
    'On 14 March 2016 both sides met for 3.5 hours. Nothing came of it.',
  ],
  ar: [
    'العبّارة في الميناء',
    'لن تغادر اليوم كما قال مدير الميناء، وترى الشركة في ذلك «عنتا» (انظر ص. 17) إذ دفع الركاب أجرة ثلاثة أسابيع ولم يعرض أحد أن يردها إليهم، ولا يعرف أحد ماذا يقال لهم غدا إذا جاؤوا.',
    'في 14 آذار 2016 اجتمع الطرفان 3.5 ساعات وفق القرار RFC 1234، ولم يفض ذلك إلى شيء.',
  ],
};

/** An article of many pages, each with its number and a running head. */
function laidOut([title, ...paragraphs], lang) {
  const pages = [1, 2, 3].map(
    (n) => `<section style="break-after: page"><small>${title}</small><h1>${n === 1 ? title : ''}</h1>${paragraphs
      .map((one) => `<p>${one}</p>`)
      .join('')}<small>– ${n} –</small></section>`,
  );
  const face = lang === 'ar' ? 'Noto Sans Arabic' : 'serif';
  return `<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><body style="font: 16px/1.5 '${face}'">${pages.join('')}</body></html>`;
}

for (const [lang, article] of Object.entries(ARTICLES)) {
  test(`a PDF is read by its paragraphs, in the order in which it is read (${lang})`, () =>
    withBench({ lang }, async (view) => {
      await open(view, 'ferry.pdf', await printed(laidOut(article, lang)));
      const [title, ...paragraphs] = article;
      const wanted = [title, ...paragraphs, ...paragraphs, ...paragraphs].join('\n\n');
      await until(() => typed(view), (found) => found !== '', 'a text');
      assert.equal(await typed(view), wanted);
    }));
}

test('a PDF that was cut off or spoilt is read in part or refused, and breaks nothing', () =>
  withBench({}, async (view) => {
    const whole = await printed(laidOut(ARTICLES.en, 'en'));
    const spoilt = (n) => {
      const copy = Buffer.from(whole);
      // The same places each time.
      for (let at = (n * 7919) % 97; at < copy.length; at += 89 + ((n * 131) % 400)) copy[at] = (copy[at] * 31 + n * 17 + 7) % 256;
      return copy;
    };
    const cut = [0.01, 0.1, 0.3, 0.5, 0.8, 0.99].map((share) => whole.subarray(0, Math.floor(whole.length * share)));
    for (const pdf of [...cut, ...Array.from({ length: 18 }, (_, n) => spoilt(n))]) {
      await view.locator('form textarea').fill('');
      await open(view, 'spoilt.pdf', pdf);
      const ended = async () => (await typed(view)) !== '' || (await view.getByRole('alert').count()) > 0;
      await until(ended, true, 'an answer');
    }
    // What is whole is read after all that.
    await open(view, 'whole.pdf', whole);
    await until(() => typed(view), (found) => found.startsWith('The ferry stays in port'), 'the text');
  }));

test('what is pasted from a page comes by its paragraphs', () =>
  withBench({}, async (view) => {
    await view.locator('form textarea').evaluate((area, html) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, '<p>One says\n this.</p><p>Another says that.</p>');
    await until(() => typed(view), 'One says this.\n\nAnother says that.', 'the paragraphs');
  }));

const BILINGUAL = `mizan = 1
[case]
title = { ar = "سد", en = "A dam" }
language = "en"
[dm.upstream]
name = "Upstream"
prefers = ["!release"]
[dm.upstream.options.release]
name = "release the water"
`;

test('what is missing in a language is filled in, in the table and by a spreadsheet', () =>
  withBench({ files: { 'case.toml': BILINGUAL }, open: 'case.toml' }, async (view) => {
    await show(view, 'translations');
    await view.getByLabel('Which texts').selectOption('ar');
    await view.getByLabel('Arabic: dm.upstream.name').fill('المنبع');
    await view.keyboard.press('Tab');
    await view.getByText('missing in Arabic: 1').waitFor({ state: 'attached' });
    await shot(view, 'translations-en');
    const coming = view.waitForEvent('download');
    await view.getByRole('button', { name: 'Take the table out (CSV)' }).click();
    const table = await readFile(await (await coming).path(), 'utf8');
    assert.match(table, /dm\.upstream\.name,المنبع,Upstream/);
    const back = table.replace(/(options\.release\.name),,/, '$1,إطلاق الماء,');
    await view.locator('#panel-translations input[type="file"]').setInputFiles({ name: 't.csv', mimeType: 'text/csv', buffer: Buffer.from(back) });
    await view.getByRole('status').getByText('1 text is new').waitFor();
    await show(view, 'write');
    assert.match(await text(view), /إطلاق الماء/);
  }));

/** An archive with one file in it, as it is. */
function stored(name, content) {
  const named = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(named.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(content.length, 20);
  entry.writeUInt32LE(content.length, 24);
  entry.writeUInt16LE(named.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + named.length, 12);
  end.writeUInt32LE(local.length + named.length + content.length, 16);
  return Buffer.concat([local, named, content, entry, named, end]);
}

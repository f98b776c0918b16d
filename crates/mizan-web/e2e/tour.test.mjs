// The tour of docs/workbench.md: from an empty folder and a pasted article to a report, and on to a brief with a threat, a
// belief, an open order, an event and an outcome; with every action counted.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { closeBrowser, select, shot, show, text, until, withBench } from './bench.mjs';

/** An action is a click, a key, a choice in a list, a text typed into a field, or words selected; no more are needed. */
const MOST = 90;
/** The same for the whole way, which was gone in so many when it was written; it is not to grow. */
const WHOLE = 111;

after(closeBrowser);

const ENGLISH = {
  lang: 'en',
  begin: 'Begin',
  yes: 'yes',
  no: 'no',
  make: { who: 'an actor', can: 'can do', want: 'wants', moments: 'a moment', claims: 'claims', happened: 'happened' },
  stated: 'the words say it',
  article: [
    'The quay at Marsa',
    'Four have a say at Marsa: the port authority, the dockers, the shipping line and the ministry.',
    'The authority can automate the terminal or close the old quay. The dockers can strike, and they can go to court. The line can move its ships to another port, or sign a new contract. The ministry can send a mediator, and it can cut the subsidy.',
    'The authority wants its machines, and above all it wants no strike. The dockers want no machines; nobody strikes for the sake of it. The line wants quiet at the quay before everything, then the contract, and to stay. The ministry wants the port to work, the line to stay, and its money spent.',
    'Today nothing of all this has happened.',
    'The dockers will strike if the machines come. The line could leave Marsa. The contract will be signed in the end. The subsidy will not be cut. The authority cannot have its machines.',
    'The dockers threaten: their strike would pay, for the sake of what follows. The ministry does not know that the line can move its ships, and believes that there will be a strike. Whether the line would rather have the contract or stay, nobody can tell.',
    'Added on 10 May 2025: the dockers have been on strike since the third.',
  ],
  actors: 'The authority; The dockers; The line; The ministry',
  options: [
    ['The authority', 'automate the terminal; close the old quay'],
    ['The dockers', 'strike; go to court'],
    ['The line', 'move its ships away; sign a new contract'],
    ['The ministry', 'send a mediator; cut the subsidy'],
  ],
  wishes: [
    ['The authority', 'The authority wants its machines', [['strike', 'no'], ['automate', 'yes']]],
    ['The dockers', 'The dockers want no machines', [['automate', 'no'], ['strike', 'no']]],
    ['The line', 'The line wants quiet at the quay', [['strike', 'no'], ['contract', 'yes'], ['move its ships', 'no']]],
    ['The ministry', 'The ministry wants the port to work', [['strike', 'no'], ['move its ships', 'no'], ['subsidy', 'no']]],
  ],
  moment: ['Today nothing of all this has happened', 'today'],
  claims: [
    ['The dockers will strike if the machines come', null, 'strike', 'yes'],
    ['The line could leave Marsa', 'it may come to this', 'move its ships', 'yes'],
    ['The contract will be signed in the end', null, 'contract', 'yes'],
    ['The subsidy will not be cut', null, 'subsidy', 'no'],
    ['The authority cannot have its machines', 'it can never come to this', 'automate', 'yes'],
  ],
  report: 'Make and download',
  threat: ['their strike would pay', 'this step pays for the actor, for the sake of what follows (a threat, a promise)', 'The dockers', 'strike'],
  belief: ['believes that there will be a strike', 'this actor believes that it must come to this', 'The ministry', 'strike'],
  view: ['The ministry', 'Does it see the conflict otherwise?', 'move its ships away', 'This is how it sees it'],
  order: ['The line', /move its ships/],
  event: ['the dockers have been on strike since the third', '2025-05-03', 'The dockers', 'strike', 'taken up'],
  outcome: ['what came about of a claim', '2025-05-03', 'a strike that the dockers themselves have called'],
  brief: [/two pages/, 'The dockers will strike if the machines come'],
};

const ARABIC = {
  lang: 'ar',
  begin: 'ابدأ',
  yes: 'نعم',
  no: 'لا',
  make: { who: 'صاحب قرار', can: 'ما بيده', want: 'ما يريد', moments: 'حالة', claims: 'دعوى', happened: 'ما وقع' },
  stated: 'الكلمات تقوله',
  article: [
    'رصيف مرسى',
    'أربعة لهم كلمة في مرسى: إدارة الميناء، وعمّال الأرصفة، وشركة الملاحة، والوزارة.',
    'بيد الإدارة أن تُحلّ الآلات في المحطة أو أن تغلق الرصيف القديم. وبيد العمّال أن يُضربوا وأن يلجؤوا إلى القضاء. وبيد الشركة أن تنقل سفنها إلى ميناء آخر أو أن توقّع عقدًا جديدًا. وبيد الوزارة أن ترسل وسيطًا وأن تقطع الدعم.',
    'تريد الإدارة آلاتها، وتريد قبل ذلك ألّا يكون إضراب. ولا يريد العمّال الآلات، ولا يُضرب أحد حبًّا بالإضراب. وتريد الشركة هدوء الرصيف قبل كل شيء، ثم العقد، ثم البقاء. وتريد الوزارة أن يعمل الميناء، وأن تبقى الشركة، وأن يُنفَق مالها.',
    'واليوم لم يقع من هذا كله شيء.',
    'سيُضرب العمّال إذا جاءت الآلات. وقد ترحل الشركة عن مرسى. وسيُوقَّع العقد في آخر الأمر. ولن يُقطع الدعم. ولن تنال الإدارة آلاتها.',
    'ويهدّد العمّال: في إضرابهم نفع لهم لما يعقبه. ولا تعلم الوزارة أن بيد الشركة أن تنقل سفنها، وتظنّ أن الإضراب واقع. ولا يدري أحد أيّهما أحبّ إلى الشركة: العقد أم البقاء.',
    'أُضيف في 10 أيار 2025: العمّال مضربون منذ الثالث منه.',
  ],
  actors: 'الإدارة؛ العمّال؛ الشركة؛ الوزارة',
  options: [
    ['الإدارة', 'إحلال الآلات؛ إغلاق الرصيف القديم'],
    ['العمّال', 'الإضراب؛ اللجوء إلى القضاء'],
    ['الشركة', 'نقل السفن؛ توقيع العقد'],
    ['الوزارة', 'إرسال وسيط؛ قطع الدعم'],
  ],
  wishes: [
    ['الإدارة', 'تريد الإدارة آلاتها', [['الإضراب', 'no'], ['إحلال الآلات', 'yes']]],
    ['العمّال', 'ولا يريد العمّال الآلات', [['إحلال الآلات', 'no'], ['الإضراب', 'no']]],
    ['الشركة', 'وتريد الشركة هدوء الرصيف', [['الإضراب', 'no'], ['توقيع العقد', 'yes'], ['نقل السفن', 'no']]],
    ['الوزارة', 'وتريد الوزارة أن يعمل الميناء', [['الإضراب', 'no'], ['نقل السفن', 'no'], ['قطع الدعم', 'no']]],
  ],
  moment: ['واليوم لم يقع من هذا كله شيء', 'اليوم'],
  claims: [
    ['سيُضرب العمّال إذا جاءت الآلات', null, 'الإضراب', 'yes'],
    ['وقد ترحل الشركة عن مرسى', 'قد يفضي الأمر إلى هذا', 'نقل السفن', 'yes'],
    ['وسيُوقَّع العقد في آخر الأمر', null, 'توقيع العقد', 'yes'],
    ['ولن يُقطع الدعم', null, 'قطع الدعم', 'no'],
    ['ولن تنال الإدارة آلاتها', 'لا يفضي الأمر إلى هذا بحال', 'إحلال الآلات', 'yes'],
  ],
  report: 'أعدّه ونزّله',
  threat: ['في إضرابهم نفع لهم', 'هذه الخطوة تنفع صاحبها لما يعقبها (تهديدًا كانت أو وعدًا)', 'العمّال', 'الإضراب'],
  belief: ['وتظنّ أن الإضراب واقع', 'يظنّ صاحب القرار أن الأمر مفضٍ إلى هذا لا محالة', 'الوزارة', 'الإضراب'],
  view: ['الوزارة', /./, 'نقل السفن', /./],
  order: ['الشركة', /نقل السفن/],
  event: ['العمّال مضربون منذ الثالث منه', '٢٠٢٥-٠٥-٠٣', 'العمّال', 'الإضراب', 'أُخذ به'],
  outcome: ['ما آلت إليه دعوى', '٢٠٢٥-٠٥-٠٣', 'إضراب دعا إليه العمّال أنفسهم'],
  brief: [/صفحتان/, 'سيُضرب العمّال إذا جاءت الآلات'],
};

for (const words of [ENGLISH, ARABIC]) {
  test(`from an empty folder and a pasted article to a report in at most ${MOST} actions, to a brief in ${WHOLE} (${words.lang})`, () =>
    withBench({ lang: words.lang }, async (view) => {
      const hand = new Hand(view, words);
      await begin(hand);
      await actors(hand);
      await options(hand);
      await wishes(hand);
      await moment(hand);
      await claims(hand);
      const report = await handOn(hand);
      for (const [says] of words.claims) assert.ok(report.includes(says), says);
      await show(view, 'write');
      const written = await text(view);
      const count = (pattern) => written.match(pattern)?.length ?? 0;
      assert.deepEqual([count(/^\[dm\.[^.\]]+\]/gm), count(/^\[dm\..+\.options\./gm)], [4, 8], written);
      assert.deepEqual([count(/^that = /gm), count(/^check = /gm)], [10, 5], written);
      assert.equal(count(/^cite = /gm), 4 + 8 + 10 + 1 + 5, 'everything is cited');
      console.log(`${words.lang}: ${hand.actions} actions to the report`);
      assert.ok(hand.actions <= MOST, `${hand.actions} actions`);
      await goOn(hand);
      const brief = await handOn(hand, words.brief[0]);
      assert.ok(brief.includes(words.brief[1]), 'the outcome is told');
      await show(view, 'write');
      const whole = await text(view);
      const said = [/pays\(/, /believes\(/, /unaware_of = \[/, /tier = "/, /^\[\[event\]\]/m, /^outcome = \{.*cite|^outcome = \{/m];
      for (const pattern of said) assert.match(whole, pattern);
      assert.equal(whole.match(/^cite = /gm).length, 4 + 8 + 10 + 1 + 5 + 3, 'everything more is cited');
      console.log(`${words.lang}: ${hand.actions} actions to the brief`);
      assert.ok(hand.actions <= WHOLE, `${hand.actions} actions`);
    }));
}

/** Somebody at the screen, whose actions are counted. */
class Hand {
  actions = 0;

  constructor(view, words) {
    this.view = view;
    this.words = words;
  }

  get form() {
    return this.view.locator('.step.open form');
  }

  async click(what) {
    this.actions += 1;
    await what.click();
  }

  async type(what, typed) {
    this.actions += 1;
    await what.fill(typed);
  }

  async press(key) {
    this.actions += 1;
    await this.view.keyboard.press(key);
  }

  async pick(list, label) {
    this.actions += 1;
    await list.selectOption({ label });
  }

  /** Selects words of a paragraph, and says what is to be made of them. */
  async make(paragraph, words, what) {
    this.actions += 1;
    await select(this.view, paragraph, words);
    await this.click(this.view.locator('.menu').getByRole('button', { name: this.words.make[what], exact: true }));
    await this.form.waitFor();
  }

  /** Chooses yes or no for an option. */
  async choose(option, answer) {
    const row = this.form.locator('fieldset li', { hasText: option }).first();
    await this.click(row.getByText(this.words[answer], { exact: true }));
  }

  /** Whose it is, unless it is already. */
  async of(dm) {
    const list = this.form.locator('select').first();
    const label = `\u2068${dm}\u2069`;
    const chosen = await list.evaluate((one) => one.selectedOptions[0]?.label);
    if (chosen !== label) await this.pick(list, label);
  }

  /** Adds what the form has, and waits until the step has so many. */
  async add(count, what) {
    await this.press('Enter');
    await until(() => this.view.locator('.step.open .items li').count(), count, what);
  }
}

/** The first words of a paragraph. */
const beginning = (paragraph) => paragraph.split(' ').slice(0, 4).join(' ');

async function begin(hand) {
  const { view, words } = hand;
  hand.actions += 1;
  await view.locator('form textarea').evaluate((area, [title, ...paragraphs]) => {
    const data = new DataTransfer();
    data.setData('text/html', `<h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}`);
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, words.article);
  await until(() => view.locator('form textarea').inputValue(), (found) => found.includes(words.article[0]), 'the text');
  await hand.click(view.getByRole('button', { name: words.begin, exact: true }));
  await view.locator('.paragraph').first().waitFor();
}

async function actors(hand) {
  await hand.make(1, beginning(hand.words.article[1]), 'who');
  await hand.type(hand.form.locator('input[type="text"]').first(), hand.words.actors);
  await hand.add(4, 'actors');
}

async function options(hand) {
  const { words, form, view } = hand;
  await hand.make(2, beginning(words.article[2]), 'can');
  await shot(view, `tour-options-${words.lang}`);
  for (const [at, [dm, names]] of words.options.entries()) {
    await hand.of(dm);
    await hand.type(form.locator('input[type="text"]').first(), names);
    await hand.add(2 * at + 2, 'options');
  }
}

async function wishes(hand) {
  const { words, view } = hand;
  let count = 0;
  for (const [dm, passage, wanted] of words.wishes) {
    await hand.make(3, passage, 'want');
    await hand.of(dm);
    for (const [option, answer] of wanted) {
      await hand.choose(option, answer);
      if (count === 3) await shot(view, `tour-wishes-${words.lang}`);
      await hand.add((count += 1), 'wishes');
    }
  }
}

async function moment(hand) {
  const { words, form } = hand;
  await hand.make(4, words.moment[0], 'moments');
  await hand.type(form.locator('input[type="text"]').first(), words.moment[1]);
  await hand.add(1, 'moments');
}

async function claims(hand) {
  const { words, form, view } = hand;
  for (const [at, [says, shape, option, answer]] of words.claims.entries()) {
    await hand.make(5, says, 'claims');
    await until(() => form.locator('input[type="text"]').first().inputValue(), says, 'the sentence');
    const list = form.locator('select').first();
    if (shape) await hand.pick(list, shape);
    else if ((await list.inputValue()) !== 'leads') await hand.pick(list, await list.locator('option').first().textContent());
    await hand.choose(option, answer);
    if (at === 1) {
      await form.locator('.preview .read').waitFor();
      await form.locator('.preview').scrollIntoViewIfNeeded();
      await shot(view, `tour-claim-${words.lang}`);
    }
    await hand.add(at + 1, 'claims');
  }
}

/** A claim of a form that names an actor. */
async function claimOf(hand, [says, shape, dm, option], count) {
  const { form } = hand;
  await hand.make(6, says, 'claims');
  await until(() => form.locator('input[type="text"]').first().inputValue(), says, 'the sentence');
  await hand.pick(form.locator('select').first(), shape);
  await hand.pick(form.locator('label', { has: hand.view.locator(`option[value]`, { hasText: dm }) }).last().locator('select'), `\u2068${dm}\u2069`);
  await hand.choose(option, 'yes');
  await hand.add(count, 'claims');
}

/** What is threatened, believed, not known, and what came of it. */
async function goOn(hand) {
  const { view, words, form } = hand;
  hand.actions += 1;
  await show(view, 'source');
  await claimOf(hand, words.threat, 6);
  await claimOf(hand, words.belief, 7);
  await shot(view, `tour-belief-${words.lang}`);
  const card = (name) => view.locator('#panel-actors article', { hasText: name }).filter({ has: view.locator('h2', { hasText: name }) });
  hand.actions += 1;
  await show(view, 'actors');
  const seer = card(words.view[0]);
  await hand.click(seer.locator('> button.link').last());
  await hand.click(seer.locator('form fieldset').first().getByText(words.view[2]));
  await hand.click(seer.locator('form button.main'));
  await seer.locator('form').waitFor({ state: 'detached' });
  await hand.click(card(words.order[0]).locator('.wish', { hasText: words.order[1] }).locator('xpath=..').locator('.moves button').first());
  await until(() => card(words.order[0]).locator('.tied').count(), 2, 'two wishes in no known order');
  await shot(view, `tour-actors-${words.lang}`);
  hand.actions += 1;
  await show(view, 'source');
  await hand.make(7, words.event[0], 'happened');
  await hand.type(form.locator('input[type="text"]').first(), words.event[1]);
  await hand.pick(form.locator('select').last(), `\u2068${words.event[2]}\u2069`);
  const row = form.locator('fieldset li', { hasText: words.event[3] }).first();
  await hand.click(row.getByText(words.event[4], { exact: true }));
  await shot(view, `tour-event-${words.lang}`);
  await hand.add(1, 'what happened');
  await hand.click(form.locator('xpath=..').locator('.kinds').getByText(words.outcome[0]));
  await hand.type(form.locator('input[type="text"]').nth(0), words.outcome[1]);
  await hand.type(form.locator('input[type="text"]').nth(1), words.outcome[2]);
  await shot(view, `tour-outcome-${words.lang}`);
  await hand.add(2, 'what happened');
  await show(view, 'questions');
  await view.locator('#panel-questions .question').first().waitFor();
  await view.locator('.happened summary').click();
  await view.locator('.happened .report').waitFor();
  await shot(view, `tour-questions-${words.lang}`);
}

async function handOn(hand, what) {
  const { view, words } = hand;
  hand.actions += 1;
  await show(view, 'hand');
  if (what) await hand.click(view.getByText(what));
  const coming = view.waitForEvent('download');
  await hand.click(view.getByRole('button', { name: words.report }));
  return readFile(await (await coming).path(), 'utf8');
}

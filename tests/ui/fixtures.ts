import type { Pack } from '../../src/core/pack/schema.ts';
import { viewOf } from '../../src/core/pack/view.ts';
import { entryOf, packOf } from '../fixtures/packs.ts';

const treaty = entryOf('abm-treaty', ['ABM Treaty', 'Anti-Ballistic Missile Treaty'], {
  title: { en: 'ABM Treaty' },
  kind: 'treaty',
  analysis: [
    { text: 'Leaving the treaty was meant as a message.', at: 'moscow#1' },
    { text: 'Moscow took the decision calmly.', at: 'one#1' },
  ],
  background: [
    {
      date: '1972-05-26',
      text: 'Nixon and Brezhnev signed it in Moscow.',
      source: 'State Department',
      url: 'https://example.com/1972',
    },
  ],
  since: [
    { date: '2010', text: 'Something happened.', source: 'First source', url: 'https://example.com/2010' },
    {
      date: '2018-03-01',
      text: 'New weapons were shown.',
      source: 'Second source',
      url: 'https://example.com/2018',
    },
  ],
  status: { state: 'terminated', from: '1972-10-03', to: '2002-06-13' },
  verdict: { is: 'overtaken', why: 'The calm did not last.' },
  related: ['missile-defense'],
  confusedWith: [{ entry: 'missile-defense', difference: 'One forbade what the other builds.' }],
});

const defense = entryOf('missile-defense', ['National Missile Defense'], {
  title: { en: 'National Missile Defense' },
  analysis: [{ text: 'A programme that Republicans had called for.', at: 'one#1' }],
});

const amendment = entryOf('jackson-vanik', ['Jackson-Vanik amendment', 'Jackson-Vanik'], {
  title: { en: 'Jackson–Vanik amendment' },
  topic: 'people',
  kind: 'law',
});

export const pack: Pack = packOf([treaty, defense, amendment], {
  source: {
    description: { en: 'Written for the tests.' },
    year: 2003,
    sections: [
      { id: 'one', title: 'Introduction', paragraphs: 1 },
      { id: 'moscow', title: 'Signs of Moscow’s Pragmatic Approach to the United States', paragraphs: 4 },
    ],
  },
});

export const treatyView = viewOf(treaty, pack);
export const defenseView = viewOf(defense, pack);

import type { Lexicon } from './any-lexicon.ts'

/** What is written in English of a town that is not. */
export const englishLexicon: Lexicon = {
  sentence: [
    'In {month}, {who} {did} {what}.',
    '“{said},” said {who}, who has lived in {place} for {11-60} years.',
    '{Some} {did} {what}, and {so}.',
    'According to {office}, {2-98} households now have {thing}, {3-41} per cent more than a year ago.',
    'It is {2-14} miles from {place} to {place}; {who} has walked them every week since {1968-2024}.',
    '{Some} asked why {what} {was}, but {office} had no answer that morning.',
    '{office} {did} {what} on {month} {1-28}; {who} and {who} were there, with some {12-80} neighbours.',
    'That {what} {was} surprised nobody.',
    'And yet {so}.',
    '{who} tells it differently: {so}, and {what} {was}.',
    'The report (“{heading}”, {12-96} pages) says little about {thing}, although {so}.',
    'By the time the rain stopped, {what} {was}, {so}, and everyone went home.'
  ],
  Some: ['The committee', 'A few of the older members', 'The school', 'Her brother', 'Two of us'],
  month: [
    'January',
    'March',
    'early April',
    'June',
    'late August',
    'October',
    'the winter of {1987-2024}'
  ],
  who: [
    '{given} {family}',
    '{given} {family}',
    'Mrs. {family}',
    '{given} O’{family}',
    'Dr. {family} of {office}',
    'the postmaster, {given} {family}',
    'a neighbour'
  ],
  given: [
    ...'Agnes Tom Miriam Walter Ines Harold Petra Sam Judith Owen Clara Felix Nora Ravi Ada'.split(
      ' '
    )
  ],
  family: [
    ...'Hartley Marsh Penrose Okafor Lindqvist Barrow Tate Ferreira Moss Whitcombe Ellery Novak'.split(
      ' '
    )
  ],
  place: [
    'Miller’s Bridge',
    'the north quay',
    'Ashford Lane',
    'the old tannery',
    'St. Anne’s',
    'the reservoir',
    'Lower Weston',
    'platform {2-9}',
    'the allotments'
  ],
  office: [
    'the town council',
    'the library',
    'the water board',
    'the county archive',
    'the harbour trust'
  ],
  did: [
    'reopened',
    'voted to keep',
    'counted',
    'wrote a long letter about',
    'spent {3-48} weeks repairing',
    'refused to pay for',
    'photographed',
    'quietly sold'
  ],
  what: [
    'the {thing}',
    'most of the {thing}',
    '{3-90} boxes of papers on {thing}',
    'the plan for {thing}',
    'what was left of the {thing}',
    'the rules about {thing}'
  ],
  thing: [
    'street lamps',
    'night school',
    'footpaths',
    'apple trees',
    'drinking water',
    'secondhand books',
    'early buses',
    'weather records',
    'tide tables',
    'broadband',
    'brass instruments',
    'well-kept hedges'
  ],
  was: [
    'had been forgotten',
    'cost {2-60},{100-999} pounds',
    'came to nothing',
    'took longer than anyone had promised',
    'was finished in a day',
    'belonged to no one'
  ],
  so: [
    'the money has to be accounted for',
    'nobody had thought to measure it twice',
    'the children were delighted',
    'there will be another meeting in the spring',
    'some agreed and some shook their heads',
    'whoever comes first is served first',
    'the remaining {2-30} families will follow'
  ],
  said: [
    'I never saw anything like it',
    'First we settle the water, and the rest can wait',
    'It isn’t the money, it’s the hands we lack',
    'You mustn’t make me sound better than I am',
    'That year the snow lay until May'
  ],
  headline: [
    'Who looks after the {thing}?',
    'A short history of {thing}',
    '{family} and the {thing}',
    'Back to {place}',
    '{place}, {1968-2024}',
    'What we learned from {thing}',
    'Notes on {thing} and {thing}',
    'The {thing} of {place}'
  ],
  heading: ['Where the {thing} came from', 'A day at {place}', 'What happens next', 'Why {thing}'],
  item: ['{place}: {2-40} in all', '{who}, for the {thing}', 'the {thing}', '{so}'],
  caption: ['{place} in {month}', '{who} at {place}', 'The {thing} at {place}'],
  mark: [' (file {mark})', ', no. {mark}', ' (ref. {mark})'],
  cell: ['{place}', '{thing}', '{2-9}', '{100-999}', '{1-9}.{1-9}', '{family}']
}

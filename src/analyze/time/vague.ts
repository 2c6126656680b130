import { type Recognizer, reading } from './reading.ts';

function vague(name: string, words: string, value: string): Recognizer {
  return { name, pattern: new RegExp(`\\b(?:${words})\\b`, 'gi'), read: () => reading('DATE', value, name) };
}

/** Words for now, then and later that name no day. */
export const VAGUE: readonly Recognizer[] = [
  vague(
    'present',
    '(?:right )?now|currently|at present|these days|nowadays|at the moment|current(?= \\w)',
    'PRESENT_REF',
  ),
  vague(
    'past',
    'recently|more recently|the past(?! (?:\\w+ )?(?:\\w+ )?(?:minute|hour|day|night|week|month|quarter|year|decade|centur|weekend|spring|summer|fall|autumn|winter))|(?:the )?recent (?:years|decades)|past (?:weeks|months|quarters|years|decades)|(?:not )?(?:so |very )?long ago',
    'PAST_REF',
  ),
  vague(
    'future',
    'the (?:near |foreseeable |immediate )?future(?! of)|future (?:quarters|months|years)|(?<=\\b(?:in|of|over|for) )the (?:near|short) term|a later date|(?<!as )soon(?! (?:as|after|before|to be))|coming (?:hours|days|weeks|months|quarters|years|decades)|(?<=\\b(?:will|may|might|could|would|can) )one day|as soon as possible',
    'FUTURE_REF',
  ),
];

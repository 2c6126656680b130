import { describe, expect, it } from 'vitest';
import { read, readOuter } from './read.ts';

describe('says nothing where nobody speaks', () => {
  it.each([
    ['Needless to say, the bridge was closed.'],
    ['It goes without saying that the bridge was closed.'],
    ['They called off the match.'],
    ['The cook added salt and pepper.'],
    ['The soldiers reported to the barracks.'],
    ['Make sure that the door is shut.'],
    ['She ensured that the door was shut.'],
    ['A sign on the door read 14.'],
    ['He carried that mail on his back.'],
    ['He agreed the price and left.'],
    ['The so-called “expert” left the room.'],
    ['The film “The Long Way Home” opened on Friday.'],
    ['The charge was fifty pounds.'],
    ['The state of the road is bad.'],
    ['The plan has three parts: a road, a bridge and a port.'],
    ['The order of the pages is wrong.'],
    ['The clock struck nine and the crowd went home.'],
    ['He told the time by the sun.'],
    ['This shows the depth of the river.'],
    ['The gate is meant to hold back the sea.'],
  ])('%s', text => {
    expect(readOuter(text)).toEqual([]);
  });
});

it('gives no source to what is said to be', () => {
  const [draft] = read('The bridge is said to be safe.');
  expect(draft?.sources).toEqual([]);
  expect(draft?.stance).toBe('hedges');
});

it('does not take what stands inside a quotation that is nobody’s for somebody’s', () => {
  expect(readOuter('The sign at the gate, “Voss said that it is safe to swim”, is gone.')).toEqual([]);
});

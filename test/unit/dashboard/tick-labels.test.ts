import { expect, test } from 'vitest';
import { labelsWithRoom } from '../../../dashboard/src/lib/charts/tick-labels.ts';

const years = [2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];
const axis = {
  ...{ min: 2011, max: 2024 },
  ticks: years.map((at) => ({ at, label: [2011, 2015, 2020, 2024].includes(at) ? String(at) : '', isMajor: false })),
};
const shown = (room: number) => [...labelsWithRoom(axis, room, () => 32)];

test('every label of an axis is written where there is room', () => {
  expect(shown(400)).toEqual([2011, 2015, 2020, 2024]);
});

test('on a narrow axis labels in between are left out before any two touch', () => {
  expect(shown(120)).toEqual([2011, 2024]);
});

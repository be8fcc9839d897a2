import { Session } from 'node:inspector';
import { writeFileSync } from 'node:fs';
import { Library, parseDump, discoverTopics } from '../../src/core';
import { generateDumps } from './generateDumps';
const library = new Library();
for (const [i, text] of generateDumps(75).entries()) library.replace(`file:///d${i}.txt`, parseDump(text));
const papers = library.papers();
console.log(papers.length, papers.reduce((s, p) => s + (p.abstract?.length ?? 0), 0) / papers.length);
let t = performance.now();
const model = discoverTopics(papers);
console.log('discover', performance.now() - t, model.topics.length, model.termCount);
for (let r = 0; r < 4; r++) { t = performance.now(); for (const p of papers) model.assign(p); console.log('assign each', (performance.now() - t) / papers.length); }
const session = new Session(); session.connect(); session.post('Profiler.enable'); session.post('Profiler.setSamplingInterval', { interval: 200 }); session.post('Profiler.start');
t = performance.now(); for (const p of papers) model.assign(p); console.log('assign each', (performance.now() - t) / papers.length);
session.post('Profiler.stop', (_e, { profile }) => writeFileSync('/tmp/assign.cpuprofile', JSON.stringify(profile)));
